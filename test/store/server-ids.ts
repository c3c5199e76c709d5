// The one place in the store's tests where a plain string becomes a server's id.
import type { ServerId } from '../../src/core/document.ts';

export function asServerId(id: string): ServerId {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the brand exists in types only
  return id as ServerId;
}
