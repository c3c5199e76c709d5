// The form behind "Discuss this": the question, which passage, how long, a poll, and for whom.
import type { Recalled } from '../core/answer.ts';
import { QUESTION_MAX } from '../core/limits.ts';
import { speakerLine } from './citation.ts';
import type { Field, Modal, Run } from './reply.ts';
import type { Strings } from './strings.ts';

/** How long a discussion may be meant to last, in hours. Discord's polls last 32 days at most. */
export const DURATIONS = [
  { name: '1 hour', hours: 1 },
  { name: '6 hours', hours: 6 },
  { name: '1 day', hours: 24 },
  { name: '3 days', hours: 72 },
  { name: '1 week', hours: 168 },
  { name: '2 weeks', hours: 336 },
  { name: '30 days', hours: 720 },
] as const;

/** Asked of a host who pressed the button under an answer. `hours`: how long discussions last here, if nothing is said. */
export function discussionForm(
  answer: { readonly id: string; readonly question: string },
  { quotes, hours: usual }: { readonly quotes: readonly Recalled[]; readonly hours: number },
  strings: Strings,
): Modal {
  const { form } = strings.discussion;
  const fits = answer.question !== '' && answer.question.length <= QUESTION_MAX;
  const question = fits ? { value: answer.question } : {};
  return {
    type: 'modal',
    action: 'discuss-begin',
    target: answer.id,
    title: form.title,
    fields: [
      {
        id: 'question',
        kind: 'line',
        label: form.question,
        required: true,
        max: QUESTION_MAX,
        ...question,
      },
      ...(quotes.length > 1 ? [passageField(quotes, strings)] : []),
      {
        id: 'answers',
        kind: 'line',
        label: form.poll,
        description: form.pollHint,
        required: false,
        max: 600,
        placeholder: 'Yes; No; Not sure',
      },
      {
        id: 'duration',
        kind: 'menu',
        label: form.duration,
        required: true,
        options: DURATIONS.map(({ name, hours }) => ({
          value: String(hours),
          label: name,
          chosen: hours === usual,
        })),
      },
      {
        id: 'private',
        kind: 'menu',
        label: form.who,
        required: true,
        options: [
          { value: 'no', label: form.everybody, chosen: true },
          { value: 'yes', label: form.invited },
        ],
      },
    ],
  };
}

/** Which of several passages, by who said it and where it stands: never by shortened words. */
function passageField(quotes: readonly Recalled[], strings: Strings): Field {
  return {
    id: 'passage',
    kind: 'menu',
    label: strings.discussion.form.passage,
    required: true,
    options: quotes.slice(0, 25).map(({ quote }, index) => ({
      value: String(index),
      label: `${index + 1}. ${plain(speakerLine(quote, strings))} · ${strings.paragraph(quote.paragraph)}`,
      chosen: index === 0,
    })),
  };
}

function plain(runs: readonly Run[]): string {
  return runs.map((run) => (typeof run === 'string' ? run : 'bold' in run ? run.bold : '')).join('');
}
