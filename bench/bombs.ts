// How long an answer takes while bombs are being refused: node bench/bombs.ts [ROUNDS]
import { availableParallelism, loadavg } from 'node:os';
import type { APIMessage } from 'discord-api-types/v10';
import { buttonsOf, componentsOf, textOf } from '../src/loopback/components.ts';
import { type Stage, setStage } from '../test/commands/stage.ts';
import { type BombOptions, bombsAt, serveBombs } from '../test/ingest/bombs.ts';
import { quantile } from './measures.ts';

/** An answer takes less than this, whatever else is being read. */
const WITHIN_MS = 200;
const ALONE = 200;
/** The edge of a message that says no. */
const REFUSED = 0xe0a030;
const ANSWER = 'Singapore';

interface Heard {
  readonly refused: number;
  readonly taken: readonly string[];
  readonly times: readonly number[];
}

/** From the press of the key to the whole answer, with the local Discord between. */
async function ask({ ada, channel }: Stage): Promise<number> {
  const from = performance.now();
  const question = 'Where is Australian user data stored?';
  const answer = await ada.slash('/ask', { question }, { channel }).reply();
  const took = performance.now() - from;
  if (!textOf(answer).includes(ANSWER)) throw new Error(`No answer: ${textOf(answer)}`);
  return took;
}

/** What became of a bomb; null while it is being read. */
function outcomeOf(message: APIMessage | undefined): 'refused' | 'taken' | null {
  if (message === undefined) return null;
  if (componentsOf(message).some((one) => one['accent_color'] === REFUSED)) return 'refused';
  return buttonsOf(message).length > 0 ? 'taken' : null;
}

/** Asks without a pause, one question after another, until the bomb is dealt with. */
async function during(stage: Stage, name: string, bomb: BombOptions): Promise<Heard> {
  const { channel, mod } = stage;
  const use = mod.slash('/document add', { ...bomb }, { channel });
  const seen = () => mod.sees(channel).find(({ id }) => id === use.interaction.originalId);
  const times: number[] = [];
  for (let outcome = outcomeOf(seen()); ; outcome = outcomeOf(seen())) {
    if (outcome !== null)
      return { times, refused: outcome === 'refused' ? 1 : 0, taken: outcome === 'taken' ? [name] : [] };
    times.push(await ask(stage));
  }
}

function line(what: string, times: readonly number[], refused = ''): string {
  const of = (share: number) => quantile(times, share).toFixed(1).padStart(7);
  return `${what.padEnd(42)} ${String(times.length).padStart(6)} ${of(0.5)} ${of(0.99)} ${of(1)}  ${refused}`;
}

async function measure(stage: Stage, address: string, rounds: number): Promise<void> {
  for (let n = 0; n < ALONE; n += 1) await ask(stage);
  const alone: number[] = [];
  for (let n = 0; n < ALONE; n += 1) alone.push(await ask(stage));
  console.log('milliseconds of the clock for /ask            asked     p50     p99     max  bombs refused');
  console.log(line('nothing else going on', alone));
  const all: Heard[] = [];
  for (const { name, make } of bombsAt(address)) {
    const content = await make();
    const heard: Heard[] = [];
    for (let round = 0; round < rounds; round += 1) heard.push(await during(stage, name, content));
    const times = heard.flatMap((each) => each.times);
    const refused = heard.reduce((sum, each) => sum + each.refused, 0);
    console.log(line(name, times, `${refused} of ${rounds}`));
    all.push(...heard);
  }
  const times = all.flatMap((each) => each.times);
  const refused = all.reduce((sum, each) => sum + each.refused, 0);
  console.log(line('all bombs', times, `${refused} of ${all.length}`));
  const late = times.filter((time) => time >= WITHIN_MS).length;
  console.log(`${late} of ${times.length} answers took ${WITHIN_MS} ms or more`);
  if (late > 0 || refused < all.length) process.exitCode = 1;
}

const rounds = Number(process.argv[2] ?? 5);
// What else the machine does counts in every figure.
console.log(
  `${availableParallelism()} processors, ${(loadavg()[0] ?? 0).toFixed(1)} programs on them before`,
);
const web = await serveBombs();
const stage = await setStage({
  env: { FETCH_ALLOW: web.address, LOG_LEVEL: 'warn' },
  // The message about a bomb must not be pushed out by the answers meanwhile.
  loopback: { openapi: null, keep: 50_000 },
});
try {
  await measure(stage, web.address, rounds);
} finally {
  await stage.close();
  web.close();
}
