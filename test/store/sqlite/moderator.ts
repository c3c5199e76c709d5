// A process that files documents as moderators do, some at once, and says so after each, until it is killed.
import { randomBytes } from 'node:crypto';
import { compose } from '../../../src/compose.ts';
import { StorageFull } from '../../../src/store/errors.ts';
import { openStore } from '../../../src/store/open.ts';
import { asServerId } from '../server-ids.ts';
import { inLanes, leave } from './lanes.ts';

const [path, run, server] = process.argv.slice(2);
await leave();
const store = await openStore(`file:${path}`, { role: 'bot', freeBytes: async () => null });
const { drafting, filing } = await compose({ store, indexMemoryMb: 256, randomBytes });
const by = { id: '222222222222222222', server: asServerId(server ?? '') };

await inLanes(Infinity, async (n) => {
  const name = `Ferry${run}x${n}`;
  const text = `The ferry ${name} leaves the old pier at nine.\n\n${'Words that were filed. '.repeat(10 + ((n * 997) % 300))}`;
  try {
    const draft = await drafting.read(by, { kind: 'paste', text, fields: { title: name } }, null);
    const { documentId, sha256 } = await filing.publish(by, draft.id);
    process.stdout.write(`${documentId} ${sha256}\n`);
  } catch (error) {
    if (!(error instanceof StorageFull)) throw error;
    process.stdout.write('FULL\n');
  }
});
