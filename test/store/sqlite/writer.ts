// A process that files documents one after another and says so after each, until it is killed or has filed enough.
import { openStore } from '../../../src/store/open.ts';
import { act, filing, newId } from '../fixtures.ts';
import { asServerId } from '../server-ids.ts';

const [path, run, most] = process.argv.slice(2);
const store = await openStore(`file:${path}`, { role: 'bot', freeBytes: async () => null });

for (let n = 0; n < Number(most ?? Infinity); n++) {
  const id = newId(`run-${run}`);
  const text = `Document ${id}.\n\n${'Words that were filed. '.repeat(200 + ((n * 997) % 3000))}`;
  const { revision } = await store.documents.file(
    asServerId('server'),
    { ...filing(text), documentId: id, revisionId: id },
    act(n),
  );
  process.stdout.write(`${id} ${revision.sha256}\n`);
}

await store.close();
