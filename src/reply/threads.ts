// Threads as the bot runs discussions in them: opened, written to, closed, looked at. The port to Discord, in plain data.
import type { PostedAt, SendOptions } from './messenger.ts';
import type { Reply } from './reply.ts';

/**
 * Why Discord would not. `gone`: the thread, channel or message is deleted · `locked`: somebody locked it and we may not open it ·
 * `archived`: it has to be opened again first · `edit-limit`: this message was edited too often lately · `refused`: anything else.
 * None of them is worth another try as it stands; what passes by itself is thrown.
 */
export interface Failure {
  readonly status: 'gone' | 'locked' | 'archived' | 'edit-limit' | 'refused';
  /** Permissions of ours that are missing there, by Discord's own names, as far as could be found out. */
  readonly missing: readonly string[];
  /** What Discord said, for the log. */
  readonly said: string;
}
export interface Done {
  readonly status: 'done';
}

/** Where a discussion can be held. */
export interface Venue {
  readonly status: 'venue';
  readonly channelId: string;
  /** `news` takes public threads only; `forum` takes posts; `other`: neither threads nor posts. */
  readonly kind: 'text' | 'news' | 'forum' | 'other';
  /** Whether a post in this forum must have a tag. */
  readonly needsTag: boolean;
  readonly tags: readonly { readonly id: string; readonly name: string; readonly moderated: boolean }[];
  /** What we may do there, by Discord's names (`CreatePublicThreads` …). */
  readonly permissions: ReadonlySet<string>;
}

/** What is to be opened. The same draft opens one thread, however often it is tried. */
export interface ThreadDraft {
  readonly venue: Venue;
  readonly name: string;
  readonly isPrivate: boolean;
  /** Ids of the forum's tags. */
  readonly tags: readonly string[];
  /** What stands in a text channel, with the thread under it. */
  readonly announcement: Reply;
  /** The thread's own first message. */
  readonly starter: Reply;
  /** At most 24 characters. */
  readonly nonce: string;
  /** When it was first tried, in milliseconds since the epoch. Where `again`, a thread made since by an earlier try is looked for first. */
  readonly since: number;
  readonly again: boolean;
  /** Threads that are other discussions' own. */
  readonly except: readonly string[];
}
export interface OpenedThread {
  readonly status: 'opened';
  readonly threadId: string;
  /** The thread's first message of ours. */
  readonly starterId: string;
}

/** How a thread stands now. */
export interface ThreadState {
  readonly status: 'thread';
  readonly threadId: string;
  readonly parentId: string | null;
  readonly name: string;
  readonly archived: boolean;
  readonly locked: boolean;
  readonly isPrivate: boolean;
  /** Minutes of silence after which Discord archives it by itself. */
  readonly quietMinutes: number;
  /** When something was last written in it, by anybody: milliseconds since the epoch; null where nothing was. */
  readonly lastMessageAt: number | null;
}

export interface PollDraft {
  readonly question: string;
  readonly answers: readonly string[];
  readonly hours: number;
  readonly multiple: boolean;
}
export interface PollState {
  readonly status: 'poll';
  /** No more votes count, and these are all of them. */
  readonly final: boolean;
  /** In the order of the draft. */
  readonly answers: readonly { readonly words: string; readonly votes: number }[];
}

/**
 * Every answer is a value; what passes by itself (Discord out of reach, its own faults) is thrown: try again later.
 * A thread that is archived but not locked is opened by what is written or changed in it.
 */
export interface Threads {
  /** A channel as a place for discussions; for a thread, its parent. `gone` too where it is another server's. */
  venue(server: string, channelId: string): Promise<Venue | Failure>;
  open(draft: ThreadDraft): Promise<OpenedThread | Failure>;
  look(threadId: string): Promise<ThreadState | Failure>;
  /** Writes in a thread: the Reply's first page. */
  send(
    threadId: string,
    reply: Reply,
    options: SendOptions,
  ): Promise<({ readonly status: 'sent' } & PostedAt) | Failure>;
  /** Brings somebody in. */
  invite(threadId: string, userId: string): Promise<Done | Failure>;
  /** Changes what is given, in one step. A name of over 100 characters is shortened. */
  change(
    threadId: string,
    change: { readonly name?: string; readonly locked?: boolean; readonly archived?: boolean },
  ): Promise<Done | Failure>;
  sendPoll(
    threadId: string,
    poll: PollDraft,
    options: SendOptions,
  ): Promise<({ readonly status: 'sent' } & PostedAt) | Failure>;
  /** Ends a poll of ours and gives its result; of one that has ended, its result alone. */
  endPoll(at: PostedAt): Promise<PollState | Failure>;
  /** Null where the message has no poll. */
  poll(at: PostedAt): Promise<PollState | Failure | null>;
}

/** Discord's names of permissions as its settings show them in English. */
const PERMISSION_WORDS: Readonly<Record<string, string>> = {
  ViewChannel: 'View Channel',
  SendMessages: 'Send Messages',
  SendMessagesInThreads: 'Send Messages in Threads',
  CreatePublicThreads: 'Create Public Threads',
  CreatePrivateThreads: 'Create Private Threads',
  ManageThreads: 'Manage Threads',
  SendPolls: 'Create Polls',
  AttachFiles: 'Attach Files',
  ReadMessageHistory: 'Read Message History',
};

/** Which permissions to give, in a sentence. */
export function missingSentence(missing: readonly string[]): string {
  const words = missing.map((name) => PERMISSION_WORDS[name] ?? name);
  const last = words.at(-1) ?? '';
  const list = words.length > 1 ? `${words.slice(0, -1).join(', ')} and ${last}` : last;
  return `I am not allowed to do that there: somebody who manages the channel has to give me the permission${words.length > 1 ? 's' : ''} ${list}.`;
}

/** Why a discussion can't go on at Discord, for the person who runs it. */
export function failureSentence({ status, missing }: Failure): string {
  if (missing.length > 0) return missingSentence(missing);
  return {
    gone: 'That channel or thread is not there any more, or I cannot see it.',
    locked: 'Somebody has locked that thread. I need the permission Manage Threads to write in it.',
    archived: 'That thread is archived. Open it again first.',
    'edit-limit': 'Discord does not let me change that message again so soon. Try later.',
    refused:
      'Discord does not let me do that there. Check my permissions in that channel: View Channel, Send Messages, Send Messages in Threads, Create Public Threads, Create Private Threads, Manage Threads, Create Polls and Attach Files.',
  }[status];
}
