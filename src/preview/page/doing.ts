// Does what a person asks for, and deals with what comes of it: a form, an error, a place to go to.
import type { Outcome } from '../wire.ts';
import { api } from './api.ts';
import { openForm } from './form.ts';
import { notify } from './layers.ts';
import { state } from './state.ts';

let goTo: (channelId: string) => void = () => {};

/** Says how to open a channel; the page sets it once. */
export function whereToGo(open: (channelId: string) => void): void {
  goTo = open;
}

/** Acts, and shows what comes of it. Gives the outcome, or null where it was refused. */
export async function act(what: Readonly<Record<string, unknown>>): Promise<Outcome | null> {
  state.hasActed = true;
  try {
    const outcome = await api.act(what);
    if (outcome.outcome === 'modal') openForm(outcome.modal);
    if (outcome.outcome === 'made') goTo(outcome.channelId);
    return outcome;
  } catch (error) {
    notify(error instanceof Error ? error.message : String(error));
    return null;
  }
}
