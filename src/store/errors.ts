// How the store fails, told apart by who has to do something about it.
import { Refusal } from '../core/refusal.ts';

/** No room on the disk. Nothing of the change was kept; reading goes on. Safe to show to a person, and worth a log line. */
export class StorageFull extends Refusal {
  constructor(options?: ErrorOptions) {
    super(
      'The storage of this bot is full, so nothing was changed. Whoever runs it has to make room first.',
      options,
    );
  }
}

/** What is read is not what was written: a bad disk, or a hand in the file. Never shown, never answered from. */
export class StoreDamaged extends Error {
  override readonly name = 'StoreDamaged';
}

/** The database does not answer, or is busy for too long: it may be tried again. */
export class StoreUnreachable extends Error {
  override readonly name = 'StoreUnreachable';
}

/** 75: another process holds it, try later · 78: something has to be put right first (sysexits.h EX_TEMPFAIL, EX_CONFIG). */
export type ExitCode = 75 | 78;

/** The store can't be opened. Its message is for whoever runs the bot; the process ends with `exitCode`. */
export class StoreUnusable extends Error {
  override readonly name = 'StoreUnusable';
  readonly exitCode: ExitCode;

  constructor(message: string, exitCode: ExitCode, options?: ErrorOptions) {
    super(message, options);
    this.exitCode = exitCode;
  }
}

/** Every string that is bound: no NUL (PostgreSQL refuses it, SQLite cuts at it) and no lone surrogate (the engines would change it differently). */
export function storable(parameters: readonly unknown[]): unknown[] {
  return parameters.map((value) =>
    typeof value === 'string' ? value.toWellFormed().replaceAll('\0', '\uFFFD') : value,
  );
}
