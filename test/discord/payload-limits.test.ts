// Every page of any Reply is inside every limit.
import { ComponentType } from 'discord-api-types/v10';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Payload, pagesOf } from '../../src/discord/payload.ts';
import { anyReply } from './hostile.ts';
import { HAS_OPENAPI, schema, WITHOUT_OPENAPI } from './openapi.ts';
import { inside, labels, plain, reply } from './pages.ts';
import { broken } from './payload-rules.ts';

const body = ({ files, flags, components, allowed_mentions }: Payload) => ({
  flags,
  components,
  allowed_mentions,
  attachments: files.map(({ name, description }, id) => ({
    id: String(id),
    filename: name,
    ...(description ? { description } : {}),
  })),
});

/** These take three seconds on an idle machine. */
const BUSY_MACHINE = 120_000;

describe('limits', () => {
  it('are kept by every page of any Reply', { timeout: BUSY_MACHINE }, () => {
    fc.assert(
      fc.property(anyReply(8), (any) => {
        for (const page of pagesOf(any)) expect(broken(page)).toEqual([]);
      }),
      { numRuns: 1000 },
    );
  });

  it('are kept by Replies of hundreds of parts', { timeout: BUSY_MACHINE }, () => {
    fc.assert(
      fc.property(anyReply(300), (any) => {
        for (const page of pagesOf(any)) expect(broken(page)).toEqual([]);
      }),
      { numRuns: 10 },
    );
  });

  it.skipIf(!HAS_OPENAPI)(
    `are those of Discord’s API description too${WITHOUT_OPENAPI}`,
    { timeout: BUSY_MACHINE },
    () => {
      const [created, edited] = [
        schema('MessageCreateRequest'),
        schema('IncomingWebhookUpdateForInteractionCallbackRequestPartial'),
      ];
      fc.assert(
        fc.property(anyReply(8), (any) => {
          for (const page of pagesOf(any)) {
            expect(created(body(page)), JSON.stringify(created.errors)).toBe(true);
            expect(edited(body(page)), JSON.stringify(edited.errors)).toBe(true);
          }
        }),
        { numRuns: 200 },
      );
      expect(created({ ...pagesOf(plain).map(body)[0], components: [{ type: 17, components: [] }] })).toBe(
        false,
      );
    },
  );

  it('are seen to be broken where they are', () => {
    const [page] = pagesOf(
      reply({ type: 'text', text: 'a' }, { type: 'choices', choices: [{ action: 'more', label: 'More' }] }),
    );
    const [one, row] = inside(page);
    if (page === undefined || one === undefined || row === undefined) throw new Error('a text and a row');
    const having = (...components: ReturnType<typeof inside>): Payload => ({
      ...page,
      components: [{ type: ComponentType.Container, components }],
    });
    expect(broken(having(one, row))).toEqual([]);
    expect(broken(having(row, row))).toEqual(['ids are unique']);
    expect(broken(having(...Array.from({ length: 40 }, () => one)))).toEqual(['40 components']);
    expect(
      broken(
        having(
          { type: ComponentType.TextDisplay, content: 'a'.repeat(2001) },
          { type: ComponentType.TextDisplay, content: 'b'.repeat(2000) },
        ),
      ),
    ).toEqual(['4000 characters']);
    expect(broken({ ...page, allowed_mentions: {} })).toEqual(['pings nobody by itself']);
  });

  it('hold for a thousand buttons: every one stands on some page, once', () => {
    const choices = Array.from({ length: 1000 }, (_, n) => ({
      action: 'read',
      n: String(n),
      label: `Document ${n}`,
    }));
    const pages = pagesOf(reply({ type: 'choices', choices }));
    for (const page of pages) expect(broken(page)).toEqual([]);
    expect(pages.flatMap(labels).filter((label) => label?.startsWith('Document'))).toEqual(
      choices.map(({ label }) => label),
    );
  });

  it('hold where two buttons or two options are the same: the first is kept', () => {
    const [page] = pagesOf(
      reply(
        { type: 'choices', choices: [{ action: 'more', label: 'More' }] },
        { type: 'choices', choices: [{ action: 'more', label: 'Again' }] },
        {
          type: 'menu',
          menu: {
            action: 'read',
            placeholder: 'Documents',
            kind: 'text',
            options: ['a', 'a', 'b', ''].map((value, n) => ({ value, label: `Document ${n}` })),
          },
        },
      ),
    );
    const rows = inside(page).flatMap((one) => (one.type === ComponentType.ActionRow ? one.components : []));
    expect(labels(page)).toEqual(['More']);
    expect(rows.flatMap((one) => ('options' in one ? one.options.map(({ label }) => label) : []))).toEqual([
      'Document 0',
      'Document 2',
    ]);
  });

  it('hold for a menu of sixty options: three menus of at most 25', () => {
    const options = Array.from({ length: 60 }, (_, n) => ({ value: `d${n}`, label: `Document ${n}` }));
    const [page] = pagesOf(
      reply({ type: 'menu', menu: { action: 'read', placeholder: 'Documents', kind: 'text', options } }),
    );
    const menus = inside(page).flatMap((row) => (row.type === ComponentType.ActionRow ? row.components : []));
    expect(menus.map((menu) => 'custom_id' in menu && menu.custom_id)).toEqual([
      'v1:read:a1',
      'v1:read:a1:2',
      'v1:read:a1:3',
    ]);
    expect(menus.map((menu) => ('options' in menu ? menu.options.length : 0))).toEqual([25, 25, 10]);
  });
});
