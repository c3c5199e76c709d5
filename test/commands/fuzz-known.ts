// What the people of a fuzzed server have come to know by using the bot: what can be pressed, picked, filled in and named.
import { type Component, walk } from '../../src/loopback/components.ts';

/** The latest of each kind: what is older was drawn from often enough, and 10,000 calls show some 100,000 ids. */
const KEPT = 300;

function keep<T>(kept: Map<string, T>, key: string, value: T): void {
  kept.delete(key);
  kept.set(key, value);
  const [oldest] = kept.keys();
  if (kept.size > KEPT && oldest !== undefined) kept.delete(oldest);
}

/** The type of a response that opens a form. */
const MODAL = 9;

/** What of a request's body is looked at. */
interface Sent {
  readonly components?: readonly Component[];
  readonly choices?: readonly { readonly value: string | number }[];
  readonly custom_id?: string;
}

const actionOf = (customId: string) => customId.split(':')[1] ?? '';

/** Everything is by action, as custom ids have it: `v1:<action>:<target>[:n]`. */
export class Known {
  /** Buttons, menus and forms by custom id. A form has its fields inside. */
  readonly #controls = new Map<string, Map<string, Component>>();
  readonly #targets = new Map<string, true>();
  readonly #values = new Map<string, true>();
  /** By the option that was typed into. */
  readonly #suggested = new Map<string, Map<string, true>>();
  readonly #always: readonly string[];

  /** @param always values that people there know without having been shown them. */
  constructor(always: readonly string[]) {
    this.#always = always;
  }

  /** The body of a request of the bot's: a message, a form or suggestions, bare or in a response to an interaction. */
  hear(body: unknown): void {
    const { type, data } = (body ?? {}) as { type?: number; data?: Sent };
    const sent: Sent = data ?? body ?? {};
    const { components = [], choices = [], custom_id: formId } = sent;
    if (type === MODAL && formId !== undefined)
      this.#control(formId, { type: 0, custom_id: formId, form: true, components });
    else this.#see(components);
    for (const { value } of choices) this.#offer(String(value));
  }

  /** Everything on a message that can be used. */
  #see(components: readonly Component[]): void {
    for (const one of walk(components)) {
      if (one.custom_id !== undefined) this.#control(one.custom_id, one);
      for (const { value } of (one['options'] ?? []) as { value?: string }[])
        if (value !== undefined) this.#offer(value);
    }
  }

  #control(customId: string, control: Component): void {
    const action = actionOf(customId);
    const same = this.#controls.get(action) ?? new Map<string, Component>();
    this.#controls.set(action, same);
    keep(same, customId, control);
    const target = customId.split(':')[2];
    if (target !== undefined && target !== '') keep(this.#targets, target, true);
  }

  #offer(value: string): void {
    keep(this.#values, value, true);
  }

  /** Something that was suggested while an option of that name was typed. */
  suggest(option: string, value: string): void {
    const same = this.#suggested.get(option) ?? new Map<string, true>();
    this.#suggested.set(option, same);
    keep(same, value, true);
  }

  suggested(option: string): readonly string[] {
    return [...(this.#suggested.get(option)?.keys() ?? [])];
  }

  get actions(): readonly string[] {
    return [...this.#controls.keys()];
  }

  /** What can be used for that action. */
  controls(action: string): readonly Component[] {
    return [...(this.#controls.get(action)?.values() ?? [])];
  }

  get targets(): readonly string[] {
    return [...this.#targets.keys()];
  }

  get values(): readonly string[] {
    return [...this.#always, ...this.#values.keys()];
  }
}
