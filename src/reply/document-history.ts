// What happened to a document, newest first: who, when, from where, with which fingerprint.
import type { Part, Reply, Run } from './reply.ts';

export interface HistoryView {
  readonly listed: { readonly document: { readonly id: string; readonly withdrawn: object | null } };
  readonly revisions: readonly {
    readonly number: number;
    readonly filedAt: number;
    readonly filedBy: string;
    readonly from: string;
    readonly sha256: string;
    readonly length: number;
    readonly details: { readonly title: string };
  }[];
  readonly acts: readonly {
    readonly by: string;
    readonly at: number;
    readonly action: string;
    readonly facts: Readonly<Record<string, unknown>>;
  }[];
}

/** The history of one document. */
export function historyReply(answerId: string, { listed, revisions, acts }: HistoryView): Reply {
  const lines = [
    ...revisions.map((revision) => ({ at: revision.filedAt, text: revisionLine(revision) })),
    ...acts.map((act) => ({ at: act.at, text: actLine(act) })),
  ].toSorted((a, b) => b.at - a.at);
  return {
    audience: 'asker',
    tone: listed.document.withdrawn === null ? 'plain' : 'warning',
    answerId,
    parts: [
      { type: 'heading', text: revisions[0]?.details.title ?? listed.document.id },
      { type: 'note', text: `Document ${listed.document.id}` },
      ...(listed.document.withdrawn === null
        ? []
        : [{ type: 'text', text: 'It is withdrawn: no answer quotes it.' } as const]),
      ...lines.map(({ text }): Part => ({ type: 'text', text })),
      ...compareMenu(listed.document.id, revisions),
    ],
  };
}

/** One revision is compared with the one before it, two with each other. Discord's menus hold 25. */
function compareMenu(documentId: string, revisions: HistoryView['revisions']): Part[] {
  if (revisions.length < 2) return [];
  const options = revisions
    .toSorted((a, b) => b.number - a.number)
    .slice(0, 25)
    .map(({ number, sha256 }) => ({
      value: String(number),
      label: number === 1 ? 'Revision 1, as it was filed' : `Revision ${number}`,
      description: `SHA-256 ${sha256.slice(0, 16)}…`,
    }));
  const placeholder = 'What differs: pick one revision, or two';
  return [
    {
      type: 'menu',
      menu: {
        action: 'document-compare',
        target: documentId,
        placeholder,
        kind: 'text',
        options,
        min: 1,
        max: 2,
      },
    },
  ];
}

function revisionLine(revision: HistoryView['revisions'][number]): Run[] {
  const { number, filedAt, filedBy, from, sha256, length } = revision;
  return [
    { bold: number === 1 ? 'Filed' : `Revision ${number}` },
    ' ',
    { time: filedAt, style: 'datetime' },
    ' by ',
    whoRun(filedBy),
    ` from ${from} · ${length.toLocaleString('en')} characters\nSHA-256 ${sha256}`,
  ];
}

function actLine({ by, at, action, facts }: HistoryView['acts'][number]): Run[] {
  const reason = facts['note'] ?? facts['reason'];
  return [
    { bold: action === 'document.withdraw' ? 'Withdrawn' : 'Restored' },
    ' ',
    { time: at, style: 'datetime' },
    ' by ',
    whoRun(by),
    typeof reason === 'string' ? `: ${reason}` : '',
  ];
}

const WHO: Readonly<Record<string, string>> = {
  corpus: 'the folder of starter documents',
  cli: 'the terminal',
};

function whoRun(by: string): Run {
  return /^\d{17,20}$/.test(by) ? { person: by } : (WHO[by] ?? by);
}
