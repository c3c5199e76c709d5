// What we say, as plain data: it knows nothing of Discord, its limits or its Markdown.

/**
 * A piece of a line. A bare string is always shown as those characters, whatever they are: titles, names and other
 * people's words need no care here. Formatting is only ever structure.
 */
export type Run =
  | string
  | { readonly bold: string }
  | { readonly italic: string }
  | { readonly strike: string }
  | { readonly underline: string }
  | { readonly link: string; readonly label: string }
  /** A Discord user, shown as a mention that pings nobody unless `Reply.ping` names them. */
  | { readonly person: string }
  | { readonly channel: string }
  /** A Discord role, shown as a mention that pings nobody. */
  | { readonly role: string }
  /** A moment, in milliseconds since the epoch, shown in the reader's own time zone. */
  | { readonly time: number; readonly style: 'date' | 'datetime' | 'relative' };
export type Text = string | readonly Run[];

/** A button. `action` and `n` become `v1:<action>:<answer id>[:n]`; `url` makes it a link instead. */
export type Choice =
  | {
      readonly action: string;
      /** The stored answer (or draft, discussion …) it acts on; the Reply's own `answerId` by default. */
      readonly target?: string;
      readonly n?: string;
      readonly label: string;
      readonly style?: 'primary' | 'secondary' | 'success' | 'danger';
    }
  | { readonly url: string; readonly label: string };

/** A select menu: what is picked arrives as the Press's `values`. */
export interface Menu {
  readonly action: string;
  readonly target?: string;
  readonly placeholder: string;
  /** `channel` and `role` menus are filled by Discord. */
  readonly kind: 'text' | 'channel' | 'role' | 'user';
  readonly options: readonly {
    readonly value: string;
    readonly label: string;
    readonly description?: string;
  }[];
  readonly min?: number;
  readonly max?: number;
}

export type Part =
  | { readonly type: 'heading'; readonly text: Text }
  | { readonly type: 'text'; readonly text: Text }
  /** Small print: provenance, hints. */
  | { readonly type: 'note'; readonly text: Text }
  /** The record's own words, verbatim, as a block quote: never shortened, re-cased or emphasised. */
  | { readonly type: 'quote'; readonly words: string }
  /** Somebody else's words (a question, a supplied quotation), shown as a block quote too, never as the record's. */
  | { readonly type: 'supplied'; readonly words: string }
  | { readonly type: 'choices'; readonly choices: readonly Choice[] }
  | { readonly type: 'menu'; readonly menu: Menu }
  | { readonly type: 'divider' };

export interface ReplyFile {
  readonly name: string;
  readonly content: Uint8Array;
  readonly description?: string;
}

export interface Reply {
  /** `asker`: only the caller sees it. */
  readonly audience: 'asker' | 'channel';
  /** Colours the edge: words found · nothing on the record · careful · neutral. */
  readonly tone: 'quoted' | 'silent' | 'warning' | 'plain';
  readonly parts: readonly Part[];
  /** The stored answer this shows, which buttons and further pages refer to. */
  readonly answerId: string | null;
  readonly files?: readonly ReplyFile[];
  /** The one person who is pinged, because they asked to be told. */
  readonly ping?: string;
}

/** A form to fill in. At most five fields. */
export interface Modal {
  readonly type: 'modal';
  /** `v1:<action>:<target>` comes back with the values. */
  readonly action: string;
  readonly target: string;
  readonly title: string;
  readonly fields: readonly Field[];
}
export type Field = {
  readonly id: string;
  readonly label: string;
  readonly description?: string;
  readonly required: boolean;
} & (
  | {
      readonly kind: 'line' | 'paragraph';
      readonly value?: string;
      readonly max: number;
      readonly placeholder?: string;
    }
  | { readonly kind: 'file' }
  | {
      readonly kind: 'menu';
      readonly options: readonly {
        readonly value: string;
        readonly label: string;
        readonly chosen?: boolean;
      }[];
    }
);
