// Who uses the record: a person on a server.
import type { ServerId } from '../core/document.ts';

export interface Asker {
  /** Discord user id, or `cli`. */
  readonly id: string;
  readonly server: ServerId;
}

/** In place of an asker's keyed hash: shown by ourselves, since nobody asked just then. */
export const NOBODY = '';
