// A server's record is its own: in every statement that was sent, and in what comes back.
import { expect, it } from 'vitest';
import { DEPLOYMENT } from '../../../src/core/document.ts';
import { TENANT_TABLES } from '../../../src/store/sql/servers.ts';
import type { Under } from '../contract.ts';
import { act, answer, discussion, draft, filing, newId, newServer } from '../fixtures.ts';

/** The one statement that looks over all servers, and reads ids and times only. */
const OVER_ALL_SERVERS = /^select \* from "due" where "kind" = /;

const TENANT = new RegExp(`"(${TENANT_TABLES.join('|')})"`);

export function isolationContract(under: Under): void {
  it('answers nothing of one server to another, whatever ids it is given', async () => {
    const { store } = under();
    const [mine, theirs] = [newServer(), newServer()];
    const given = filing('CANARY words of theirs.');
    const { document, revision } = await store.documents.file(theirs, { ...given, source: 'a.md' }, act());
    const shown = answer({ question: 'CANARY?', posted: { channelId: 'c', messageId: 'm' } });
    await store.answers.keep(theirs, shown);
    const proposal = draft({ text: 'CANARY' });
    await store.drafts.create(theirs, proposal);
    const asked = { id: newId('gap'), question: 'CANARY?', terms: ['x'], asker: 'a', at: 1 };
    const gap = await store.gaps.ask(theirs, asked, () => false);
    const talk = discussion({ question: 'CANARY?', threadId: newId('thread') });
    await store.discussions.create(theirs, talk);
    await store.settings.set(theirs, { note: 'CANARY' }, act());
    const ids = [
      document.id,
      revision.id,
      shown.id,
      proposal.id,
      gap.id,
      talk.id,
      talk.threadId ?? '',
      'a.md',
      'm',
    ];
    for (const id of ids) {
      const answers = await Promise.all([
        store.documents.one(mine, id),
        store.documents.bySource(mine, id),
        store.documents.revision(mine, id),
        store.documents.history(mine, id),
        store.documents.withdraw(mine, id, act()),
        store.documents.revise(mine, id, { ...filing('x'), after: 1 }, act()),
        store.answers.get(mine, id, 1),
        store.answers.setState(mine, id, {}),
        store.answers.quoting(mine, id),
        store.answers.forgetPosted(mine, id),
        store.drafts.get(mine, id, 1),
        store.drafts.update(mine, id, { text: 'x' }),
        store.drafts.remove(mine, id),
        store.gaps.get(mine, id),
        store.gaps.settle(mine, id, 'answered', act()),
        store.gaps.merge(mine, id, id, act()),
        store.gaps.waiting(mine, id),
        store.discussions.get(mine, id),
        store.discussions.byThread(mine, id),
        store.discussions.change(mine, id, ['starting'], { state: 'lost' }),
        store.discussions.cited(mine, id),
      ]);
      expect(JSON.stringify(answers)).not.toContain('CANARY');
      expect(answers.every((each) => each === null || each === false || Array.isArray(each))).toBe(true);
    }
    expect(await store.settings.get(mine)).toBeNull();
    expect(await store.documents.one(theirs, document.id)).toMatchObject({ document: { withdrawn: null } });
    expect(await store.gaps.get(theirs, gap.id)).toEqual(gap);
  });

  it('has bound a server’s id in every statement on a server’s table', () => {
    const { spied } = under();
    const onTenants = spied.filter(({ sql }) => TENANT.test(sql) && !OVER_ALL_SERVERS.test(sql));
    const touched = new Set(onTenants.flatMap(({ sql }) => sql.match(new RegExp(TENANT, 'g')) ?? []));
    expect(touched.size).toBe(TENANT_TABLES.length);
    const stray = onTenants.filter(({ sql, parameters }) => !bindsServer(sql, parameters));
    expect(stray.map(({ sql }) => sql)).toEqual([]);
  });
}

/** Each table named after from, join, into, update has a server of its own bound, or is joined on one that has. */
function bindsServer(sql: string, parameters: readonly unknown[]): boolean {
  const servers = parameters.filter((value) => value === DEPLOYMENT || String(value).startsWith('server-'));
  const tables = sql.match(new RegExp(`(from|join|into|update) ${TENANT.source}`, 'g')) ?? [];
  if (sql.startsWith('insert into')) return /^insert into "\w+" \("server"/.test(sql) && servers.length >= 1;
  const conditions = sql.match(/"?server"? (=|in) (\$|\?|\(|"\w+"\."server")/g) ?? [];
  return servers.length >= 1 && conditions.length >= tables.length;
}
