// A poll to vote in; the component library's cannot be voted in with a keyboard, or at all.
import type { MessageView } from '../wire.ts';
import { el, freshId } from './dom.ts';
import { now } from './state.ts';

type Poll = NonNullable<MessageView['message']['poll']>;

/** The poll of a message; `vote` is called with an answer's words. */
export function pollOf({ message, voted }: MessageView, vote: (answer: string) => void): HTMLElement | null {
  const { poll } = message;
  if (poll === undefined) return null;
  const isOver = poll.results?.is_finalized === true || Date.parse(poll.expiry ?? '') <= now();
  const counts = new Map((poll.results?.answer_counts ?? []).map(({ id, count }) => [id, count]));
  const total = [...counts.values()].reduce((sum, count) => sum + count, 0);
  const heading = freshId('poll');
  const most = Math.max(0, ...counts.values());
  return el(
    'section',
    { class: 'poll', 'aria-labelledby': heading },
    el('h4', { id: heading, class: 'poll-question' }, poll.question.text ?? ''),
    el(
      'p',
      { class: 'poll-note' },
      poll.allow_multiselect ? 'Select one or more answers' : 'Select one answer',
    ),
    el(
      'ul',
      { class: 'poll-answers' },
      poll.answers.map((answer) => {
        const count = counts.get(answer.answer_id) ?? 0;
        return answerOf(answer, {
          count,
          share: total === 0 ? 0 : Math.round((100 * count) / total),
          mine: voted.includes(answer.answer_id),
          isOver,
          leads: isOver && count === most && count > 0,
          vote,
        });
      }),
    ),
    el(
      'p',
      { class: 'poll-note' },
      `${total} ${total === 1 ? 'vote' : 'votes'} • ${isOver ? 'Final result' : left(poll.expiry)}`,
    ),
  );
}

interface Standing {
  readonly count: number;
  readonly share: number;
  readonly mine: boolean;
  readonly isOver: boolean;
  readonly leads: boolean;
  readonly vote: (answer: string) => void;
}

function answerOf({ poll_media: media }: Poll['answers'][number], how: Standing): HTMLElement {
  const words = media.text ?? '';
  const emoji = media.emoji?.name;
  const bar = el('span', { class: 'poll-bar' });
  bar.style.setProperty('width', `${how.share}%`);
  const button = el(
    'button',
    {
      type: 'button',
      class: `poll-answer${how.leads ? ' leads' : ''}`,
      'aria-pressed': how.isOver ? null : String(how.mine),
      disabled: how.isOver,
      onclick: () => how.vote(words),
    },
    bar,
    el('span', { class: 'poll-words' }, emoji === undefined || emoji === null ? '' : `${emoji} `, words),
    el('span', { class: 'poll-count' }, `${how.count} ${how.count === 1 ? 'vote' : 'votes'} · ${how.share}%`),
    el('span', { class: 'poll-mark', 'aria-hidden': 'true' }),
  );
  return el('li', {}, button);
}

function left(expiry: string | null | undefined): string {
  const hours = (Date.parse(expiry ?? '') - now()) / 3_600_000;
  if (Number.isNaN(hours)) return 'open';
  if (hours >= 48) return `${Math.round(hours / 24)}d left`;
  return hours >= 1 ? `${Math.round(hours)}h left` : `${Math.max(1, Math.round(hours * 60))}m left`;
}
