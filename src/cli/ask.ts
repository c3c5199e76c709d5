// `npm run ask`: a question from the terminal, one after another from a pipe, or at a prompt.
import { createInterface } from 'node:readline/promises';
import { parseArgs } from 'node:util';
import type { Answer } from '../core/answer.ts';
import { MESSAGE_QUESTION_MAX } from '../core/limits.ts';
import { Refusal } from '../core/refusal.ts';
import { displayed } from '../discord/hidden-characters.ts';
import { answerReply } from '../reply/answer.ts';
import { explanationText } from '../reply/explanation.ts';
import { plainOf } from '../reply/plain.ts';
import { stringsFor } from '../reply/strings.ts';
import { CliExit, EXIT } from './exit.ts';
import { type OpenRecord, openFolder, openServer } from './open-record.ts';

const USAGE = `Usage: npm run ask -- [options] "your question"
  --json         answer as JSON; with - instead of a question: a line in, a line out
  --explain      then say why: each term, each feature, each signal of the decision, and what it weighs
  --record DIR   ask another folder of documents than corpus/
  --server ID    ask a server's record in the database
  --strict       refuse the folder if any of its files is bad
Without a question, on a terminal, it is a prompt. It ends with 0 when something is quoted and 3 when the record is silent.`;

interface Options {
  readonly json: boolean;
  readonly explain: boolean;
  readonly strict: boolean;
  readonly record: string | null;
  readonly server: string | null;
  readonly question: string;
}

/** Runs the command. @returns its exit code. */
export async function ask(args: readonly string[]): Promise<number> {
  const options = optionsOf(args);
  if (options === null) {
    process.stdout.write(`${USAGE}\n`);
    return 0;
  }
  const prompt = options.question === '' && process.stdin.isTTY === true && !options.json;
  if (options.question === '' && !prompt) throw new CliExit(USAGE, EXIT.usage);
  const record = await (options.server === null
    ? openFolder(options.record, options.strict)
    : openServer(options.server));
  for (const problem of record.problems) process.stderr.write(`Skipped ${problem}\n`);
  try {
    if (prompt) return await converse(record, options);
    if (options.question === '-') return await stream(record, options);
    const answer = await answerTo(record, options.question);
    process.stdout.write(`${shown(answer, options)}\n`);
    if (options.explain) {
      const { explanation, words } = await record.services.asking.explain(record.server, options.question);
      process.stdout.write(`\n${displayed(explanationText(explanation, words)).text}\n`);
    }
    return answer.status === 'quoted' ? EXIT.quoted : EXIT.abstained;
  } catch (error) {
    if (error instanceof Refusal) throw new CliExit(error.message, EXIT.usage);
    throw error;
  } finally {
    await record.store.close();
  }
}

function optionsOf(args: readonly string[]): Options | null {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        json: { type: 'boolean', default: false },
        explain: { type: 'boolean', default: false },
        strict: { type: 'boolean', default: false },
        help: { type: 'boolean', short: 'h', default: false },
        record: { type: 'string' },
        server: { type: 'string' },
      },
    });
    if (values.help) return null;
    if (values.record !== undefined && values.server !== undefined)
      throw new CliExit('Give --record or --server, not both.', EXIT.usage);
    const { json, explain, strict } = values;
    const question = positionals.join(' ').trim();
    return { json, explain, strict, record: values.record ?? null, server: values.server ?? null, question };
  } catch (error) {
    if (error instanceof CliExit) throw error;
    throw new CliExit(`${error instanceof Error ? error.message : String(error)}\n${USAGE}`, EXIT.usage);
  }
}

async function answerTo({ services, server }: OpenRecord, question: string): Promise<Answer> {
  return services.asking.ask(
    { id: 'cli', server },
    { question, audience: 'asker', maxLength: MESSAGE_QUESTION_MAX },
  );
}

function shown(answer: Answer, { json }: Pick<Options, 'json'>): string {
  if (json) return JSON.stringify(jsonOf(answer));
  const { parts } = answerReply(answer, { strings: stringsFor('en') });
  // The question was just typed: only what the record says to it is news.
  return plainOf({ parts: parts.slice(1) }, (words) => displayed(words).text);
}

/** The answer as other programs read it. */
function jsonOf({ status, confidence, quotes }: Answer): object {
  return {
    status,
    confidence,
    quotes: quotes.map(({ quote: { words, speaker, kind, citation, paragraph, start, end } }) => ({
      words,
      speaker: speaker?.name ?? null,
      role: speaker?.role ?? null,
      kind,
      document: citation.title,
      documentId: citation.documentId,
      paragraph,
      revision: citation.sha256,
      start,
      end,
      url: citation.link ?? citation.url,
    })),
  };
}

/** A line in, a line out. A line that is no question gets an error of its own, and the next one its answer. */
async function stream(record: OpenRecord, options: Options): Promise<number> {
  for await (const line of createInterface({ input: process.stdin, crlfDelay: Number.POSITIVE_INFINITY })) {
    if (line.trim() === '') continue;
    try {
      process.stdout.write(`${shown(await answerTo(record, line), options)}\n`);
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      process.stdout.write(`${options.json ? JSON.stringify({ error: error.message }) : error.message}\n`);
    }
  }
  return EXIT.quoted;
}

async function converse(record: OpenRecord, options: Options): Promise<number> {
  const { server, services } = record;
  const sources = await services.reading.sources(server);
  process.stdout.write(`${sources.length} document(s) on the record. Ask a question; an empty line ends.\n`);
  const terminal = createInterface({ input: process.stdin, output: process.stdout });
  terminal.setPrompt('? ');
  terminal.prompt();
  for await (const line of terminal) {
    if (line.trim() === '') break;
    const said = await answerTo(record, line).then(
      (answer) => shown(answer, options),
      (error: unknown) => {
        if (error instanceof Refusal) return error.message;
        throw error;
      },
    );
    process.stdout.write(`${said}\n\n`);
    terminal.prompt();
  }
  terminal.close();
  return EXIT.quoted;
}
