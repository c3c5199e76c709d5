// What is wrong with a file, and where.

/** A fault of one file. `line` counts from 1; null where no line is at fault (an unreadable file). */
export interface Problem {
  readonly file: string;
  readonly line: number | null;
  /** A sentence without a full stop. */
  readonly reason: string;
}

/** Thrown where one file cannot be used. Its message reads `file:line: reason`. */
export class FileProblem extends Error {
  override readonly name = 'FileProblem';
  readonly problem: Problem;
  constructor(problem: Problem) {
    super(`${problem.file}${problem.line === null ? '' : `:${problem.line}`}: ${problem.reason}`);
    this.problem = problem;
  }
}
