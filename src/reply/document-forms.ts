// The forms that documents are pasted into and their details are edited in: two of five fields each.
import { TITLE_MAX } from '../core/details.ts';
import { type Details, DOCUMENT_KINDS } from '../core/document.ts';
import { speakerLines } from '../core/speaker-lines.ts';
import type { Field, Modal } from './reply.ts';
import type { Strings } from './strings.ts';

/** Discord's limit for a text input. */
const FIELD_MAX = 4000;
const NAME_MAX = 200;
const URL_MAX = 2048;
const DATE_MAX = 40;

const DATE_HINT = 'Such as 2022-07-06; empty where it is not known';

/** The target of the form for a new document: no document has this id. */
export const NEW_DOCUMENT = 'new';

/** Where text is pasted into. @param target the document it revises, or `NEW_DOCUMENT`. */
export function pasteForm(target: string): Modal {
  const isNew = target === NEW_DOCUMENT;
  const text: Field = {
    id: 'text',
    kind: 'paragraph',
    label: 'Its words',
    description: 'Up to 4000 characters. Give a longer text as a file.',
    required: true,
    max: FIELD_MAX,
  };
  const provenance: readonly Field[] = [
    line('title', 'Title', { max: TITLE_MAX, hint: 'As the source has it; empty where it has none' }),
    line('publisher', 'Publisher', { max: NAME_MAX }),
    line('published', 'Published on', { max: DATE_MAX, hint: DATE_HINT }),
    line('url', 'Link', { max: URL_MAX }),
  ];
  return {
    type: 'modal',
    action: 'paste-text',
    target,
    title: isNew ? 'Add a document' : 'Revise a document',
    fields: isNew ? [text, ...provenance] : [text],
  };
}

/** The first step: title and source. */
export function factsForm(draftId: string, details: Details, strings: Strings): Modal {
  const kinds = DOCUMENT_KINDS.map((value) => ({
    value,
    label: strings.documentKinds[value],
    chosen: value === details.kind,
  }));
  return {
    type: 'modal',
    action: 'draft-facts-save',
    target: draftId,
    title: 'Title and source',
    fields: [
      { ...line('title', 'Title', { max: TITLE_MAX, value: details.title }), required: true },
      { id: 'kind', kind: 'menu', label: 'Kind', required: true, options: kinds },
      line('publisher', 'Publisher', { max: NAME_MAX, value: details.publisher }),
      line('author', 'Author', { max: NAME_MAX, value: details.author }),
      line('url', 'Link', { max: URL_MAX, value: details.url }),
    ],
  };
}

/** The second step: whose title, dates, language, speakers. A list of speakers too long for a field is left as it is. */
export function moreForm(draftId: string, details: Details): Modal {
  const speakers = speakerLines(details.speakers);
  const titles = [
    { value: 'false', label: 'The source’s own', chosen: !details.ourTitle },
    { value: 'true', label: 'Ours; the source has none', chosen: details.ourTitle },
  ];
  const speakersField: Field = {
    id: 'speakers',
    kind: 'paragraph',
    label: 'Speakers',
    description: 'A line each: name | role | body they speak for | other name, other name',
    required: false,
    max: FIELD_MAX,
    ...(speakers === '' ? {} : { value: speakers }),
  };
  return {
    type: 'modal',
    action: 'draft-more-save',
    target: draftId,
    title: 'Dates, language, speakers',
    fields: [
      { id: 'ourTitle', kind: 'menu', label: 'Whose title it is', required: true, options: titles },
      line('published', 'Published on', { max: DATE_MAX, value: details.published, hint: DATE_HINT }),
      line('captured', 'Text taken on', { max: DATE_MAX, value: details.captured, hint: DATE_HINT }),
      line('language', 'Language', { max: 35, value: details.language, hint: 'Such as en or en-AU' }),
      ...(speakers.length <= FIELD_MAX ? [speakersField] : []),
    ],
  };
}

function line(
  id: string,
  label: string,
  { max, value, hint }: { max: number; value?: string | null; hint?: string },
): Extract<Field, { kind: 'line' | 'paragraph' }> {
  return {
    id,
    label,
    kind: 'line',
    required: false,
    max,
    ...(hint === undefined ? {} : { description: hint }),
    ...(value === undefined || value === null || value === '' ? {} : { value }),
  };
}
