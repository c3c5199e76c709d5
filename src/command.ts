// What a command is: its shape at Discord, who may use it, and what it does. Commands are data; dispatch runs them.
import type { RESTPostAPIApplicationCommandsJSONBody } from 'discord-api-types/v10';
import type { ServerId } from './core/document.ts';
import type { Modal, Reply } from './reply/reply.ts';
import type { StoredAnswer } from './store/port/answers.ts';

export type Access = 'everyone' | 'curator' | 'host' | 'admin';

/** Who used a command, and where. */
export interface Caller {
  /** Discord user id. */
  readonly id: string;
  readonly server: ServerId;
  readonly serverName: string;
  readonly channelId: string;
  /** The locale of the person's client, BCP 47. */
  readonly locale: string;
  /** What they may do here, already worked out from roles and permissions. `everyone` is always in it. */
  readonly rights: ReadonlySet<Access>;
}

/** A file somebody attached: a signed URL that expires, so it is downloaded at once. */
export interface Attachment {
  readonly name: string;
  readonly url: string;
  readonly size: number;
  readonly contentType: string | null;
}

/** One use of a command. Options are what Discord has checked against `data`. */
export interface Call {
  readonly caller: Caller;
  /** Id of the interaction (or message): what makes an effect happen once. */
  readonly id: string;
  readonly subcommand: string | null;
  text(option: string): string | null;
  flag(option: string): boolean | null;
  number(option: string): number | null;
  file(option: string): Attachment | null;
  /** A user, channel or role option's id. */
  chosen(option: string): string | null;
  /** Shows how far long work is, until the outcome takes its place. Only the latest counts; quick work shows none. */
  say(progress: Reply): void;
  /** The message a context-menu command was used on. */
  readonly message: { readonly id: string; readonly content: string; readonly authorId: string } | null;
}

/** A press of a button, a pick in a select, or a submitted modal. */
export interface Press {
  readonly caller: Caller;
  readonly id: string;
  readonly action: string;
  readonly target: string;
  readonly n: string | null;
  readonly values: readonly string[];
  /** A modal's fields by id; files apart. */
  readonly fields: ReadonlyMap<string, string>;
  readonly files: ReadonlyMap<string, readonly Attachment[]>;
  /** The message the component stands on. */
  readonly messageId: string | null;
  /** As `Call.say`. */
  say(progress: Reply): void;
}

/** What a press does to the message it came from: a new reply beside it, or its replacement. */
export type Outcome = Reply | Modal | { readonly type: 'replace'; readonly reply: Reply };

export interface Command<Services> {
  readonly data: RESTPostAPIApplicationCommandsJSONBody;
  readonly access: Access;
  run(call: Call, services: Services): Promise<Outcome>;
  /** Autocomplete: what fits into Discord's 100 characters is kept by dispatch. */
  complete?(
    call: Call,
    focused: { option: string; value: string },
    services: Services,
  ): Promise<readonly { name: string; value: string }[]>;
  /** Shows a stored answer again, by its kind (unique among all commands): for further pages and corrections. */
  readonly views?: Readonly<Record<string, View<Services>>>;
  /** Kinds of views whose further pages everybody may turn to, whoever may use the command: what stands where people read it. */
  readonly open?: readonly string[];
  /** Buttons, selects and modals of this command, by action name (unique among all commands). */
  readonly presses?: Readonly<Record<string, PressHandler<Services>>>;
}

/** A stored answer as the person may see it now. Whether they may is checked before. */
export type View<Services> = (answer: StoredAnswer, caller: Caller, services: Services) => Promise<Reply>;

export interface PressHandler<Services> {
  readonly access: Access;
  run(press: Press, services: Services): Promise<Outcome>;
}
