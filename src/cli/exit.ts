// How a command of the terminal ends. Codes after sysexits.h where it has one.
export const EXIT = { quoted: 0, failure: 1, abstained: 3, usage: 64, config: 78 } as const;

/** Ends a command with a sentence and a code. */
export class CliExit extends Error {
  override readonly name = 'CliExit';
  readonly exitCode: number;

  constructor(sentence: string, exitCode: number) {
    super(sentence);
    this.exitCode = exitCode;
  }
}
