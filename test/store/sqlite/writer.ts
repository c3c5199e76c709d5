// A process that files documents, some at once, and says so after each, until it is killed or has filed enough.
import { openStore } from '../../../src/store/open.ts';
import { act, filing, newId } from '../fixtures.ts';
import { asServerId } from '../server-ids.ts';
import { inLanes, leave } from './lanes.ts';

const [path, run, most] = process.argv.slice(2);
await leave();
const store = await openStore(`file:${path}`, { role: 'bot', freeBytes: async () => null });

await inLanes(Number(most ?? Infinity), async (n) => {
  const id = newId(`run-${run}`);
  const text = `Document ${id}.\n\n${'Words that were filed. '.repeat(200 + ((n * 997) % 3000))}`;
  const { revision } = await store.documents.file(
    asServerId('server'),
    { ...filing(text), documentId: id, revisionId: id },
    act(n),
  );
  process.stdout.write(`${id} ${revision.sha256}\n`);
});

await store.close();
