// Who uses the record: a person on a server.
import type { ServerId } from '../core/document.ts';

export interface Asker {
  /** Discord user id, or `cli`. */
  readonly id: string;
  readonly server: ServerId;
}
