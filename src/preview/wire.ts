// What goes between the preview's server and its page, as JSON.
import type { APIMessage } from 'discord-api-types/v10';

/** A piece of Discord's Markdown, parsed: the page makes elements of it, never markup. */
export interface MarkdownNode {
  readonly type: string;
  readonly content?: string | readonly MarkdownNode[];
  readonly [key: string]: unknown;
}

export interface PersonView {
  readonly id: string;
  readonly name: string;
  /** What they may do, in a few words. */
  readonly note: string;
  readonly serverIds: readonly string[];
}

export interface ChannelView {
  readonly id: string;
  readonly serverId: string | null;
  readonly parentId: string | null;
  /** Discord's channel type: 0 text, 1 direct, 10-12 threads, 15 forum. */
  readonly type: number;
  readonly name: string;
  readonly topic: string | null;
  readonly tags: readonly string[];
  readonly lastMessageId: string | null;
  readonly canSend: boolean;
  /** Whether they may delete what others wrote. */
  readonly canManage: boolean;
  readonly thread: {
    readonly archived: boolean;
    readonly locked: boolean;
    readonly isPrivate: boolean;
    readonly messages: number;
    readonly people: number;
  } | null;
}

export interface ServerView {
  readonly id: string;
  readonly name: string;
  readonly roles: readonly { readonly id: string; readonly name: string }[];
  readonly members: readonly { readonly id: string; readonly name: string }[];
  readonly channels: readonly ChannelView[];
}

/** Everything around the messages, as one person sees it. */
export interface PlacesView {
  readonly bot: { readonly id: string; readonly name: string };
  readonly me: PersonView;
  readonly people: readonly PersonView[];
  readonly servers: readonly ServerView[];
  /** The direct messages with the bot, once there are some. */
  readonly direct: ChannelView | null;
  /** The channel to open first. */
  readonly home: string;
  /** Questions to begin with: some that the record answers, one that it does not. */
  readonly suggestions: readonly string[];
  /** Whether Discord's own description is held against the payloads, besides our rules. */
  readonly described: boolean;
  /** The trouble that is switched on, or null. */
  readonly trouble: string | null;
  readonly connected: boolean;
  /** Milliseconds since 1970, in this Discord. */
  readonly now: number;
}

export interface MessageView {
  readonly kind: 'message';
  readonly id: string;
  readonly message: APIMessage;
  readonly isEphemeral: boolean;
  /** Parsed Markdown: of `content`, and of text displays by component id. */
  readonly trees: Readonly<Record<string, readonly MarkdownNode[]>>;
  /** The command, or the button's message, that it answers. */
  readonly answers:
    | { readonly type: 'command'; readonly by: string; readonly name: string }
    | { readonly type: 'message'; readonly id: string; readonly author: string; readonly excerpt: string }
    | null;
  /** Answer ids of its poll that this person voted for. */
  readonly voted: readonly number[];
  readonly reactions: readonly { readonly emoji: string; readonly count: number; readonly mine: boolean }[];
  readonly threadId: string | null;
}

/** A request of the bot that Discord would not have taken, shown where its message would have stood. */
export interface RefusedView {
  readonly kind: 'refused';
  readonly id: string;
  readonly at: number;
  readonly request: string;
  readonly route: string;
  readonly faults: readonly string[];
}

/** A use of the bot that waits for its first response, or got none. */
export interface PendingView {
  readonly kind: 'pending';
  readonly id: string;
  readonly at: number;
  readonly what: string;
  readonly failed: boolean;
  readonly isComponent: boolean;
}

export type TimelineItem = MessageView | RefusedView | PendingView;

export interface TimelineView {
  readonly channelId: string;
  readonly items: readonly TimelineItem[];
}

export interface OptionView {
  readonly name: string;
  readonly description: string;
  /** Discord's option type: 3 text, 4 whole number, 5 yes or no, 6 person, 7 channel, 8 role, 9 either, 10 number, 11 file. */
  readonly type: number;
  readonly required: boolean;
  readonly autocomplete: boolean;
  readonly choices: readonly { readonly name: string; readonly value: string | number }[];
  readonly channelTypes: readonly number[];
}

/** A slash command, or one of its subcommands, as one types it. */
export interface CommandView {
  /** `ask`, or `document add`. */
  readonly path: string;
  readonly description: string;
  readonly options: readonly OptionView[];
}

export interface CommandsView {
  readonly slash: readonly CommandView[];
  /** Names of what stands under Apps when a message is right-clicked. */
  readonly onMessages: readonly string[];
}

export interface FieldView {
  readonly customId: string;
  readonly label: string;
  readonly description: string;
  /** Discord's component type: 3 and 5-8 selects, 4 text, 19 files, 21 radio, 22 ticks, 23 one tick. */
  readonly type: number;
  readonly required: boolean;
  readonly paragraph: boolean;
  readonly value: string;
  readonly placeholder: string;
  readonly min: number;
  readonly max: number;
  readonly options: readonly {
    readonly value: string;
    readonly label: string;
    readonly description?: string;
    readonly chosen: boolean;
  }[];
}

export interface ModalView {
  /** Names the open modal when it is sent off. */
  readonly id: string;
  readonly title: string;
  /** What stands between the fields. */
  readonly texts: readonly (readonly MarkdownNode[])[];
  readonly fields: readonly FieldView[];
}

/** What came of an act. */
export type Outcome =
  | { readonly outcome: 'done' }
  | { readonly outcome: 'modal'; readonly modal: ModalView }
  | { readonly outcome: 'choices'; readonly choices: readonly { name: string; value: string | number }[] }
  | { readonly outcome: 'made'; readonly channelId: string }
  | { readonly outcome: 'failed'; readonly why: string };

/** A file, as the page sends it. */
export interface SentFile {
  readonly name: string;
  readonly type: string;
  readonly base64: string;
}

/** One size against its limit. */
export interface Measure {
  readonly what: string;
  readonly size: number;
  readonly limit: number;
}

/** A Revision with what was quoted of it. */
export interface QuotedView {
  readonly title: string;
  readonly url: string | null;
  readonly revision: string;
  readonly text: string;
  /** Spans in UTF-16 units, half open, in the order of the answer. */
  readonly spans: readonly { readonly start: number; readonly end: number }[];
}

/** One request that made or changed a message. */
export interface RequestView {
  readonly id: string;
  readonly line: string;
  readonly status: number | null;
  readonly body: unknown;
  readonly files: readonly { readonly name: string; readonly size: number }[];
  /** What Discord refuses about it, and what our own rules do. */
  readonly faults: readonly { readonly side: string; readonly message: string }[];
  readonly measures: readonly Measure[];
}

export interface InspectionView {
  readonly requests: readonly RequestView[];
  readonly quoted: readonly QuotedView[];
  readonly described: boolean;
}

/** What the page is told over the event stream: where it should look again. */
export interface Hint {
  readonly channels: readonly string[];
  readonly places: boolean;
}
