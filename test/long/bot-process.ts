// A bot in a process of its own, on a clock that its parent sets: what tests with several processes start.
import { startBot } from '../../src/bot.ts';
import { createLog } from '../../src/log.ts';
import { configOf, STORY } from '../commands/stage.ts';
import type { Order, Word } from './processes.ts';

const env = Object.fromEntries(
  Object.entries(process.env).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
);
let clock = Number(env['TEST_CLOCK']);
const now = () => (clock += 1);
const say = (word: Word) => process.send?.(word);

const config = configOf(env);
const bot = await startBot({
  config,
  corpus: STORY,
  log: createLog('warn', [config.token], (line) => say({ logged: line })),
  fatal: (sentence, exitCode) => {
    say({ logged: sentence });
    process.exit(exitCode);
  },
  now,
});

async function obey(order: Order): Promise<void> {
  clock = Math.max(clock, order.at);
  if (order.do === 'sweep') await bot.jobs.sweepOnce();
  else await bot.idle();
}

process.on('message', (order: Order) => {
  obey(order).then(
    () => say({ done: order.id }),
    (error: unknown) => say({ done: order.id, failed: String(error) }),
  );
});
say({ ready: true });
