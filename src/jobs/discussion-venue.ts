// Whether a discussion can be held in a channel, and with which of a forum's tags.
import type { Subject } from '../record/discussion-shapes.ts';
import { missingSentence, type Venue } from '../reply/threads.ts';

interface Wish {
  readonly isPrivate: boolean;
  readonly hasPoll: boolean;
  /** A forum's tag, by name. */
  readonly tag?: string | null;
}

/** Why a discussion can't be held there, or null. */
export function objection(venue: Venue, wish: Wish): string | null {
  if (venue.kind === 'other') return 'A discussion needs a text channel or a forum. Choose one of those.';
  if (wish.isPrivate && venue.kind !== 'text')
    return 'A discussion by invitation needs an ordinary text channel: in forums and announcement channels everybody sees it.';
  const missing = missingFor(venue, wish);
  return missing.length === 0 ? tagObjection(venue, wish.tag ?? null) : missingSentence(missing);
}

function tagObjection({ kind, tags }: Venue, tag: string | null): string | null {
  if (tag === null) return null;
  if (kind !== 'forum') return 'Only posts in a forum have tags. Leave the tag out, or choose a forum.';
  if (tags.some(({ name }) => plain(name) === plain(tag))) return null;
  const names = tags.map(({ name }) => name).join(', ');
  return `That forum has no tag called “${tag}”. ${names === '' ? 'It has none.' : `It has: ${names}.`}`;
}

/** The permissions of ours that are missing there, by Discord's names. */
export function missingFor({ kind, permissions }: Venue, { isPrivate, hasPoll }: Wish): string[] {
  const needed = [
    'ViewChannel',
    'ReadMessageHistory',
    'SendMessagesInThreads',
    'ManageThreads',
    // The recap is a file too.
    'AttachFiles',
    ...(isPrivate ? ['CreatePrivateThreads'] : ['SendMessages']),
    ...(isPrivate || kind === 'forum' ? [] : ['CreatePublicThreads']),
    ...(hasPoll ? ['SendPolls'] : []),
  ];
  return needed.filter((name) => !permissions.has(name));
}

/** The tag that was asked for; else those that the question names; else, where the forum wants one, its first. */
export function tagsFor({ tags, needsTag }: Venue, { tag }: Subject, question: string): string[] {
  const open = tags.filter(({ moderated }) => !moderated);
  const wanted = tags.filter(({ name }) => tag !== null && plain(name) === plain(tag));
  const said = open.filter(({ name }) => isNamed(plain(question), plain(name)));
  const chosen = wanted.length > 0 ? wanted : said;
  const [first] = open.length > 0 ? open : tags;
  const all = chosen.length === 0 && needsTag && first !== undefined ? [first] : chosen;
  return all.map(({ id }) => id);
}

function plain(words: string): string {
  return words.normalize('NFKC').toLowerCase().trim();
}

/** Scripts that put no blanks between words. */
const UNSPACED = /[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\p{sc=Thai}\p{sc=Khmr}\p{sc=Laoo}\p{sc=Mymr}]/u;

/** Whether whole words of a question are a tag's name. */
function isNamed(question: string, tag: string): boolean {
  if (tag === '') return false;
  if (UNSPACED.test(tag)) return question.includes(tag);
  const letter = '[\\p{L}\\p{M}\\p{N}]';
  return new RegExp(`(?<!${letter})${RegExp.escape(tag)}(?!${letter})`, 'u').test(question);
}
