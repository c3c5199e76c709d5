// A form becomes what Discord takes.
import { ComponentType } from 'discord-api-types/v10';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { modalPayload } from '../../src/discord/payload-modal.ts';
import type { Field, Modal } from '../../src/reply/reply.ts';
import { anyModal } from './hostile.ts';
import { HAS_OPENAPI, schema, WITHOUT_OPENAPI } from './openapi.ts';

const line: Field = { id: 'title', label: 'Title', required: true, kind: 'line', max: 200 };
const modal = (...fields: Field[]): Modal => ({
  type: 'modal',
  action: 'file',
  target: 'd1',
  title: 'File a document',
  fields,
});

describe('a form', () => {
  it('has each field under its label', () => {
    const form = modal(
      line,
      {
        id: 'text',
        label: 'Text',
        description: 'At most 4000 characters',
        required: false,
        kind: 'paragraph',
        max: 9000,
        value: 'So',
      },
      { id: 'file', label: 'File', required: false, kind: 'file' },
      {
        id: 'kind',
        label: 'Kind',
        required: true,
        kind: 'menu',
        options: [
          { value: 'a', label: 'A', chosen: true },
          { value: 'b', label: 'B' },
        ],
      },
    );
    expect(modalPayload(form)).toEqual({
      custom_id: 'v1:file:d1',
      title: 'File a document',
      components: [
        {
          type: 18,
          label: 'Title',
          component: { type: 4, custom_id: 'title', required: true, style: 1, max_length: 200 },
        },
        {
          type: 18,
          label: 'Text',
          description: 'At most 4000 characters',
          component: { type: 4, custom_id: 'text', required: false, style: 2, max_length: 4000, value: 'So' },
        },
        {
          type: 18,
          label: 'File',
          component: { type: 19, custom_id: 'file', required: false, min_values: 0, max_values: 1 },
        },
        {
          type: 18,
          label: 'Kind',
          component: {
            type: 3,
            custom_id: 'kind',
            required: true,
            min_values: 1,
            max_values: 1,
            options: [
              { value: 'a', label: 'A', default: true },
              { value: 'b', label: 'B' },
            ],
          },
        },
      ],
    });
  });

  it('has titles and labels shortened to fit, at a grapheme', () => {
    const form = { ...modal({ ...line, label: 'é'.repeat(60) }), title: '👨‍👩‍👧‍👦'.repeat(9) };
    const { title, components } = modalPayload(form);
    expect(title).toBe(`${'👨‍👩‍👧‍👦'.repeat(4)}…`);
    expect(components[0]).toMatchObject({ label: `${'é'.repeat(44)}…` });
  });

  it('keeps the chosen one of more options than Discord takes', () => {
    const options = Array.from({ length: 40 }, (_, n) => ({
      value: `v${n}`,
      label: `${n}`,
      chosen: n === 33,
    }));
    const [field] = modalPayload(
      modal({ id: 'm', label: 'M', required: true, kind: 'menu', options }),
    ).components;
    const select = field?.type === ComponentType.Label ? field.component : null;
    const kept = select?.type === ComponentType.StringSelect ? select.options : [];
    expect(kept).toHaveLength(25);
    expect(kept.filter((option) => option.default).map(({ value }) => value)).toEqual(['v33']);
  });

  it.each([
    ['no field', modal()],
    ['six fields', modal(...Array.from({ length: 6 }, (_, n): Field => ({ ...line, id: `${n}` })))],
    ['a value longer than its field', modal({ ...line, value: 'x'.repeat(201) })],
    ['a menu without options', modal({ id: 'm', label: 'M', required: true, kind: 'menu', options: [] })],
    ['a target that no custom id can carry', { ...modal(line), target: 'a:b' }],
  ])('with %s is ours to mend', (_, form) => {
    expect(() => modalPayload(form)).toThrow(RangeError);
  });

  it.skipIf(!HAS_OPENAPI)(`is as Discord’s API description says${WITHOUT_OPENAPI}`, () => {
    const valid = schema('ModalInteractionCallbackRequestData');
    fc.assert(
      fc.property(anyModal, (form) => {
        expect(valid(modalPayload(form)), JSON.stringify(valid.errors)).toBe(true);
      }),
      { numRuns: 300 },
    );
    expect(valid({ ...modalPayload(modal(line)), title: 'x'.repeat(46) })).toBe(false);
  });
});
