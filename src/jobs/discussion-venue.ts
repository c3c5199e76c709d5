// Whether a discussion can be held in a channel, and with which of a forum's tags.
import type { Subject } from '../record/discussion-shapes.ts';
import { missingSentence, type Venue } from '../reply/threads.ts';

interface Wish {
  readonly isPrivate: boolean;
  readonly hasPoll: boolean;
}

/** Why a discussion can't be held there, or null. */
export function objection(venue: Venue, wish: Wish): string | null {
  if (venue.kind === 'other') return 'A discussion needs a text channel or a forum. Choose one of those.';
  if (wish.isPrivate && venue.kind !== 'text')
    return 'A discussion by invitation needs an ordinary text channel: in forums and announcement channels everybody sees it.';
  const missing = missingFor(venue, wish);
  return missing.length === 0 ? null : missingSentence(missing);
}

/** The permissions of ours that are missing there, by Discord's names. */
export function missingFor({ kind, permissions }: Venue, { isPrivate, hasPoll }: Wish): string[] {
  const needed = [
    'ViewChannel',
    'ReadMessageHistory',
    'SendMessagesInThreads',
    'ManageThreads',
    ...(isPrivate ? ['CreatePrivateThreads'] : ['SendMessages']),
    ...(isPrivate || kind === 'forum' ? [] : ['CreatePublicThreads']),
    ...(hasPoll ? ['SendPolls'] : []),
  ];
  return needed.filter((name) => !permissions.has(name));
}

/** The tag that was asked for; else those whose name the question says; else, where the forum wants one, its first. */
export function tagsFor({ tags, needsTag }: Venue, { tag }: Subject, question: string): string[] {
  const plain = (words: string) => words.normalize('NFKC').toLowerCase().trim();
  const open = tags.filter(({ moderated }) => !moderated);
  const wanted = tags.filter(({ name }) => tag !== null && plain(name) === plain(tag));
  const said = open.filter(({ name }) => plain(question).includes(plain(name)));
  const chosen = wanted.length > 0 ? wanted : said;
  const [first] = open.length > 0 ? open : tags;
  const all = chosen.length === 0 && needsTag && first !== undefined ? [first] : chosen;
  return all.map(({ id }) => id);
}
