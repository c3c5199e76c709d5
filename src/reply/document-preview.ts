// A draft as a moderator judges it: what was understood, what differs, what to beware of; and Publish, Edit, Cancel.
import type { Details } from '../core/document.ts';
import type { Outcome } from '../core/golden.ts';
import type { DiffStretch } from '../core/revision-diff.ts';
import type { Span } from '../core/span.ts';
import { changedDetailsLine, diffParts } from './document-diff.ts';
import type { Choice, Part, Reply, Run } from './reply.ts';
import type { Strings } from './strings.ts';

export interface PreviewView {
  readonly id: string;
  readonly details: Details;
  readonly text: string;
  readonly from: string;
  readonly understanding: {
    readonly sha256: string;
    readonly words: number;
    readonly paragraphs: number;
    readonly passages: number;
    readonly first: Span;
    readonly last: Span;
    readonly voices: readonly {
      readonly name: string | null;
      readonly direct: number;
      readonly paraphrase: number;
    }[];
    readonly twins: readonly { readonly title: string; readonly share: number }[];
  };
  readonly warnings: readonly string[];
  readonly rehearsed: {
    readonly questions: number;
    readonly rightBefore: number;
    readonly rightAfter: number;
    readonly changes: readonly {
      readonly question: string;
      readonly before: Outcome;
      readonly after: Outcome;
    }[];
  } | null;
  readonly change: {
    readonly before: string;
    readonly stretches: readonly DiffStretch[];
    readonly details: readonly string[];
  } | null;
}

/** Characters shown of one sentence. */
const SENTENCE_SHOWN = 1000;
/** Speakers and near-duplicates that are named; the rest is counted. */
const NAMED = 8;

/** The preview. `answerId` is the stored answer that its pages refer to; its buttons refer to the draft. */
export function previewReply(answerId: string, view: PreviewView, strings: Strings): Reply {
  const heading =
    view.change === null ? 'A new document, not published yet' : 'A new revision, not published yet';
  return {
    audience: 'asker',
    tone: isCareful(view) ? 'warning' : 'plain',
    answerId,
    parts: [
      { type: 'heading', text: heading },
      ...understood(view, strings),
      { type: 'choices', choices: choicesOf(view.id) },
      {
        type: 'note',
        text: 'Nobody sees any of this before it is published. /document drafts shows it again, for a week.',
      },
    ],
  };
}

/** The same where nobody is asked whether to publish it. */
export function understoodReply(view: PreviewView, strings: Strings): Reply {
  return { audience: 'asker', tone: 'plain', answerId: null, parts: understood(view, strings) };
}

/** Whether there is something to think about before publishing. */
function isCareful({ rehearsed, understanding, warnings }: PreviewView): boolean {
  const lost = rehearsed !== null && rehearsed.rightAfter < rehearsed.rightBefore;
  return warnings.length > 0 || understanding.twins.length > 0 || lost;
}

function understood(view: PreviewView, strings: Strings): Part[] {
  const { change, understanding } = view;
  return [
    { type: 'text', text: provenance(view, strings) },
    { type: 'note', text: `${counts(understanding)} SHA-256 ${understanding.sha256}` },
    ...(change === null ? endsOf(view) : changeParts(view, change)),
    ...voiceParts(understanding.voices),
    ...warningParts(view),
    ...rehearsalParts(view.rehearsed),
  ];
}

function choicesOf(target: string): Choice[] {
  return [
    { action: 'draft-publish', target, label: 'Publish', style: 'success' },
    { action: 'draft-facts', target, label: 'Edit title and source' },
    { action: 'draft-more', target, label: 'Edit dates and speakers' },
    { action: 'draft-cancel', target, label: 'Cancel', style: 'danger' },
  ];
}

function provenance({ details, from }: PreviewView, strings: Strings): Run[] {
  const known = (value: string | null) => value ?? strings.unknown;
  const facts: readonly (readonly [string, string])[] = [
    [strings.details.kind, strings.documentKinds[details.kind]],
    [strings.details.publisher, known(details.publisher)],
    [strings.details.author, known(details.author)],
    [strings.details.published, known(details.published)],
    [strings.details.language, details.language],
    [strings.details.link, known(details.url)],
    ['From', from],
  ];
  return [
    { bold: details.title },
    details.ourTitle ? ` (${strings.ourTitle})` : '',
    ...facts.flatMap(([name, value]): Run[] => ['\n', { bold: name }, `: ${value}`]),
  ];
}

function counts({ words, paragraphs, passages }: PreviewView['understanding']): string {
  return `${several(words, 'word')} in ${several(passages, 'sentence')} and ${several(paragraphs, 'paragraph')}.`;
}

function several(count: number, what: string): string {
  return `${count.toLocaleString('en')} ${what}${count === 1 ? '' : 's'}`;
}

/** The first and the last sentence: whole, unless one is as long as a text by itself. */
function endsOf({ text, understanding: { first, last } }: PreviewView): Part[] {
  const begins = [{ type: 'text', text: 'It begins:' } as const, ...sentenceParts(text, first)];
  if (first.start === last.start) return begins;
  return [...begins, { type: 'text', text: 'and ends:' }, ...sentenceParts(text, last)];
}

function sentenceParts(text: string, { start, end }: Span): Part[] {
  const words = text.slice(start, end);
  if (words.length <= SENTENCE_SHOWN) return [{ type: 'supplied', words }];
  const length = words.length.toLocaleString('en');
  return [
    { type: 'supplied', words: words.slice(0, SENTENCE_SHOWN).replace(/[\uD800-\uDBFF]$/, '') },
    { type: 'note', text: `… and on: as it was read, this is one sentence of ${length} characters.` },
  ];
}

function changeParts(view: PreviewView, change: NonNullable<PreviewView['change']>): Part[] {
  const details = changedDetailsLine(change.details);
  const diff = diffParts(change.before, view.text, change.stretches);
  return [
    ...(details === null ? [] : [{ type: 'text', text: details } as const]),
    ...(diff.length > 0 ? diff : [{ type: 'text', text: 'Its words stay as they are.' } as const]),
  ];
}

function voiceParts(voices: PreviewView['understanding']['voices']): Part[] {
  if (voices.length === 0)
    return [{ type: 'text', text: 'No statements were found in it: all of it is the document’s own voice.' }];
  const lines = voices
    .slice(0, NAMED)
    .flatMap(({ name, direct, paraphrase }): Run[] => [
      '\n',
      name === null ? 'somebody the text does not name' : { bold: name },
      `: ${direct} direct, ${paraphrase} paraphrased`,
    ]);
  const more = voices.length > NAMED ? [`\n… and ${voices.length - NAMED} more speakers`] : [];
  return [{ type: 'text', text: ['Statements found:', ...lines, ...more] }];
}

function warningParts({ warnings, understanding: { twins } }: PreviewView): Part[] {
  const same = twins.slice(0, NAMED).map(
    ({ title, share }): Part => ({
      type: 'text',
      text:
        share === 1
          ? [{ bold: 'On the record already' }, ', word for word: ', { italic: title }]
          : [
              { bold: 'Nearly on the record already' },
              ` (${Math.floor(share * 100)} % the same): `,
              { italic: title },
            ],
    }),
  );
  return [...same, ...warnings.map((text): Part => ({ type: 'text', text: [{ bold: 'Beware: ' }, text] }))];
}

/** What publishing would change in the answers to the record's own questions. */
function rehearsalParts(rehearsed: PreviewView['rehearsed']): Part[] {
  if (rehearsed === null) return [];
  const { questions, rightBefore, rightAfter, changes } = rehearsed;
  const lines = changes
    .slice(0, NAMED)
    .flatMap(({ question, before, after }): Run[] => ['\n', { italic: question }, `: ${before} → ${after}`]);
  const more = changes.length > NAMED ? [`\n… and ${changes.length - NAMED} more`] : [];
  return [
    {
      type: 'text',
      text: [
        `Of the record’s ${several(questions, 'golden question')}, ${rightAfter} would come out right (now ${rightBefore}).`,
        ...lines,
        ...more,
      ],
    },
  ];
}
