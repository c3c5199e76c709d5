// What Discord says no with: a status, its error code, and for bad bodies the place of each fault.

/** One fault of a request body. `path` is dotted, as in `components.0.label`; empty for the body as a whole. */
export interface Fault {
  readonly path: string;
  readonly code: string;
  readonly message: string;
}

/** Thrown by a route; answered as Discord's error object. */
export class Refused extends Error {
  override readonly name = 'Refused';
  readonly status: number;
  readonly code: number;
  readonly faults: readonly Fault[];

  constructor(status: number, code: number, message: string, faults: readonly Fault[] = []) {
    super(message);
    this.status = status;
    this.code = code;
    this.faults = faults;
  }

  /** The body of the answer. */
  toJSON(): object {
    if (this.faults.length === 0) return { message: this.message, code: this.code };
    return { message: this.message, code: this.code, errors: nested(this.faults) };
  }
}

interface Tree {
  [key: string]: Tree | { code: string; message: string }[];
}

function nested(faults: readonly Fault[]): Tree {
  const root: Tree = {};
  for (const { path, code, message } of faults) {
    let at = root;
    for (const key of path.split('.').filter((part) => part !== '')) at = (at[key] ??= {}) as Tree;
    const list = (at['_errors'] ??= []) as { code: string; message: string }[];
    list.push({ code, message });
  }
  return root;
}

export const invalidBody = (faults: readonly Fault[]) => new Refused(400, 50035, 'Invalid Form Body', faults);
export const unauthorized = () => new Refused(401, 0, '401: Unauthorized');
export const notFound = () => new Refused(404, 0, '404: Not Found');
export const unknownChannel = () => new Refused(404, 10003, 'Unknown Channel');
export const unknownServer = () => new Refused(404, 10004, 'Unknown Guild');
export const unknownMember = () => new Refused(404, 10007, 'Unknown Member');
export const unknownMessage = () => new Refused(404, 10008, 'Unknown Message');
export const unknownUser = () => new Refused(404, 10013, 'Unknown User');
export const unknownWebhook = () => new Refused(404, 10015, 'Unknown Webhook');
export const unknownInteraction = () => new Refused(404, 10062, 'Unknown interaction');
export const unknownCommand = () => new Refused(404, 10063, 'Unknown application command');
export const alreadyAcknowledged = () =>
  new Refused(400, 40060, 'Interaction has already been acknowledged.');
export const tooLarge = () => new Refused(413, 40005, 'Request entity too large');
export const missingAccess = () => new Refused(403, 50001, 'Missing Access');
export const notYourMessage = () => new Refused(403, 50005, 'Cannot edit a message authored by another user');
export const cannotMessageUser = () => new Refused(403, 50007, 'Cannot send messages to this user');
export const missingPermissions = () => new Refused(403, 50013, 'Missing Permissions');
export const invalidToken = () => new Refused(401, 50027, 'Invalid Webhook Token');
export const threadArchived = () => new Refused(400, 50083, 'Thread is archived');
export const threadLocked = () => new Refused(403, 160005, 'Thread is locked');
export const threadExists = () =>
  new Refused(400, 160004, 'A thread has already been created for this message');
export const pollExpired = () => new Refused(403, 520001, 'Poll expired');
export const notAPoll = () => new Refused(400, 520006, 'Cannot expire a non-poll message');
