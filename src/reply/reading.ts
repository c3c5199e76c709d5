// The record as something to read: paragraphs around a quote, documents and their provenance, one speaker's words.
import type { Details, DocumentKind, Revision, Speaker } from '../core/document.ts';
import type { Quote } from '../core/quote.ts';
import { quoteParts, sourceLine, speakerLine } from './citation.ts';
import type { Choice, Part, Reply, Run } from './reply.ts';
import type { Strings } from './strings.ts';

/** Neighbouring paragraphs of one Revision. */
export interface Shown {
  readonly quotes: readonly Quote[];
  readonly first: number;
  readonly last: number;
  readonly all: number;
}

/** Paragraphs with a way back and forth. `walk` is the action of the buttons; `n` of each is the first paragraph wanted. */
export function stretchReply(
  stretch: Shown,
  {
    answerId,
    walk,
    step,
    strings,
    choices: more = [],
  }: { answerId: string; walk: string; step: number; strings: Strings; choices?: readonly Choice[] },
): Reply {
  const [top] = stretch.quotes;
  const choices: Choice[] = [
    ...(stretch.first > 1
      ? [{ action: walk, n: String(Math.max(1, stretch.first - step)), label: strings.buttons.earlier }]
      : []),
    ...(stretch.last < stretch.all
      ? [{ action: walk, n: String(stretch.last + 1), label: strings.buttons.later }]
      : []),
    ...more,
  ];
  return {
    audience: 'asker',
    tone: 'plain',
    answerId,
    parts: [
      { type: 'text', text: [{ bold: strings.contextHeading }] },
      ...stretch.quotes.flatMap((quote): Part[] => [
        { type: 'quote', words: quote.words },
        { type: 'note', text: [...speakerLine(quote, strings), ` · ${strings.paragraph(quote.paragraph)}`] },
      ]),
      ...(top === undefined ? [] : [{ type: 'note', text: titleLine(top.citation, strings) } as const]),
      { type: 'note', text: strings.paragraphsOf(stretch.first, stretch.last, stretch.all) },
      ...(choices.length === 0 ? [] : [{ type: 'choices', choices } as const]),
    ],
  };
}

function titleLine(
  { title, ourTitle }: Pick<Details, 'title' | 'ourTitle'>,
  strings: Strings,
): readonly Run[] {
  return [{ italic: title }, ourTitle ? ` (${strings.ourTitle})` : ''];
}

/** The list of documents. */
export function sourcesReply(
  answerId: string,
  sources: readonly {
    readonly documentId: string;
    readonly title: string;
    readonly ourTitle: boolean;
    readonly kind: DocumentKind;
    readonly published: string | null;
    readonly paragraphs: number;
  }[],
  strings: Strings,
): Reply {
  const lines = sources.map(
    (source): Part => ({
      type: 'text',
      text: [
        { bold: source.title },
        source.ourTitle ? ` (${strings.ourTitle})` : '',
        ` · ${strings.documentKinds[source.kind]} · ${source.published ?? strings.undated} · ${source.paragraphs} paragraphs`,
      ],
    }),
  );
  const options = sources.slice(0, 25).map(({ documentId, title }) => ({ value: documentId, label: title }));
  return {
    audience: 'asker',
    tone: 'plain',
    answerId,
    parts:
      sources.length === 0
        ? [{ type: 'text', text: strings.sourcesNone }]
        : [
            { type: 'text', text: [{ bold: strings.sourcesHeading }] },
            ...lines,
            {
              type: 'menu',
              menu: { action: 'open-source', placeholder: strings.openSource, kind: 'text', options },
            },
          ],
  };
}

/** One document's provenance: what is known, and that the rest is not. */
export function sourceReply(
  answerId: string,
  revision: Revision,
  paragraphs: number,
  strings: Strings,
): Reply {
  const { details } = revision;
  const known = (value: string | null) => value ?? strings.unknown;
  const facts: readonly (readonly [string, string])[] = [
    [strings.details.kind, strings.documentKinds[details.kind]],
    [strings.details.publisher, known(details.publisher)],
    [strings.details.author, known(details.author)],
    [strings.details.published, known(details.published)],
    [strings.details.captured, known(details.captured)],
    [strings.details.language, details.language],
    [strings.details.speakers, details.speakers.map(nameAndRole).join('; ') || strings.unknown],
    [strings.details.revision, `${revision.number}`],
    [strings.details.fingerprint, revision.sha256],
  ];
  return {
    audience: 'asker',
    tone: 'plain',
    answerId,
    parts: [
      { type: 'text', text: [{ bold: details.title }, details.ourTitle ? ` (${strings.ourTitle})` : ''] },
      {
        type: 'text',
        text: facts.flatMap(([name, value], index): Run[] => [
          index === 0 ? '' : '\n',
          { bold: name },
          `: ${value}`,
        ]),
      },
      {
        type: 'text',
        text: [
          { bold: strings.details.link },
          ': ',
          details.url === null ? strings.unknown : { link: details.url, label: details.url },
        ],
      },
      ...(paragraphs === 0
        ? []
        : [
            {
              type: 'choices',
              choices: [{ action: 'read', n: '1', label: strings.buttons.read, style: 'primary' }],
            } as const,
          ]),
    ],
  };
}

function nameAndRole({ name, role, of }: Speaker): string {
  return [name, role, of === name ? null : of].filter((part) => part !== null).join(', ');
}

/** What one speaker said, in order. */
export function statementsReply(
  answerId: string,
  {
    speaker,
    topic,
    quotes,
    choices = [],
  }: { speaker: Speaker; topic: string | null; quotes: readonly Quote[]; choices?: readonly Choice[] },
  strings: Strings,
): Reply {
  if (quotes.length === 0)
    return {
      audience: 'asker',
      tone: 'silent',
      answerId,
      parts: [
        {
          type: 'text',
          text:
            topic === null ? strings.noStatements(speaker.name) : strings.noStatementsOn(speaker.name, topic),
        },
      ],
    };
  return {
    audience: 'asker',
    tone: 'quoted',
    answerId,
    parts: [
      { type: 'text', text: [{ bold: strings.statementsBy(nameAndRole(speaker)) }] },
      ...quotes.flatMap((quote, index): Part[] => [
        ...(index === 0 ? [] : [{ type: 'divider' } as const]),
        ...quoteParts({ quote, standing: 'current' }, strings).slice(0, 1),
        { type: 'note', text: [capitalise(strings.kinds[quote.kind]), ' · ', ...sourceLine(quote, strings)] },
      ]),
      ...(choices.length === 0 ? [] : [{ type: 'choices', choices } as const]),
    ],
  };
}

function capitalise(words: string): string {
  return words.charAt(0).toLocaleUpperCase('en') + words.slice(1);
}
