// A log for tests that keeps what it is told.
import pino from 'pino';

/** A logger, and the lines it wrote. */
export function keptLog(): { log: pino.Logger; lines: { msg?: string; level?: number }[] } {
  const lines: { msg?: string; level?: number }[] = [];
  const log = pino({ level: 'debug', base: null }, { write: (line: string) => lines.push(JSON.parse(line)) });
  return { log, lines };
}
