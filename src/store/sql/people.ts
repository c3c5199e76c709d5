// The people area: what is kept of one person in one server, shown or erased.
import type { Kysely } from 'kysely';
import type { ServerId } from '../../core/document.ts';
import type { People, Person, PersonData } from '../port/people.ts';
import { ofServer, withSpans } from './answers.ts';
import { audited, entryOf } from './audit.ts';
import { inTurn } from './change.ts';
import { type Db, json, transact } from './db.ts';
import { feedbackOf } from './feedback.ts';
import { discussingOf, eraseFromDiscussing } from './people-discussing.ts';
import { subscriptionOf } from './subscriptions.ts';
import type { Tables } from './tables.ts';

/** Stands where an asker was. No keyed hash looks like it. */
const ERASED = 'erased';

export function people(db: Db): People {
  return {
    export: (server, person) => exportOf(db.read, server, person),
    erase: (server, person) => transact(db, (trx) => erase(trx, server, person)),
  };
}

async function exportOf(db: Kysely<Tables>, server: ServerId, person: Person): Promise<PersonData> {
  const { userId, asker } = person;
  const answers = ofServer(db, server).where('asker', '=', asker).orderBy('shown_at').orderBy('id');
  const subscriptions = db
    .selectFrom('subscription')
    .selectAll()
    .where('server', '=', server)
    .where('user_id', '=', userId)
    .orderBy('gap_id');
  const feedback = db
    .selectFrom('feedback')
    .selectAll()
    .where('server', '=', server)
    .where((eb) => eb.or([eb('asker', '=', asker), eb('user_id', '=', userId)]))
    .orderBy('at')
    .orderBy('id');
  const drafts = db
    .selectFrom('draft')
    .select(['id', 'created_at as createdAt', 'origin as from'])
    .where('server', '=', server)
    .where('made_by', '=', userId)
    .orderBy('created_at')
    .orderBy('id');
  const acts = audited(db, server).where('act_by', '=', userId).orderBy('number');
  return {
    answers: await withSpans(db, server, await answers.execute()),
    gaps: await gapsOf(db, server, asker),
    subscriptions: (await subscriptions.execute()).map(subscriptionOf),
    feedback: (await feedback.execute()).map(feedbackOf),
    drafts: await drafts.execute(),
    ...(await discussingOf(db, server, person)),
    acts: (await acts.execute()).map(entryOf),
  };
}

async function gapsOf(db: Kysely<Tables>, server: ServerId, asker: string): Promise<PersonData['gaps']> {
  return await db
    .selectFrom('gap_asker')
    .innerJoin('gap', (join) =>
      join.onRef('gap.server', '=', 'gap_asker.server').onRef('gap.id', '=', 'gap_asker.gap_id'),
    )
    .select([
      'gap.id as gapId',
      'gap.question as question',
      'gap_asker.times as times',
      'gap_asker.last_at as lastAt',
    ])
    .where('gap_asker.server', '=', server)
    .where('gap_asker.asker', '=', asker)
    .orderBy('gap.id')
    .execute();
}

async function erase(trx: Kysely<Tables>, server: ServerId, person: Person): Promise<number> {
  const { userId, asker } = person;
  await inTurn(trx, server);
  const results = [
    await trx
      .deleteFrom('answer')
      .where('server', '=', server)
      .where('asker', '=', asker)
      .where('message_id', 'is', null)
      .executeTakeFirst(),
    await trx
      .updateTable('answer')
      // What its buttons need may hold the question too; its spans stay, so that a correction still finds it.
      .set({ asker: ERASED, question: '', state: json(null) })
      .where('server', '=', server)
      .where('asker', '=', asker)
      .executeTakeFirst(),
    await trx
      .deleteFrom('subscription')
      .where('server', '=', server)
      .where('user_id', '=', userId)
      .executeTakeFirst(),
    await trx
      .deleteFrom('feedback')
      .where('server', '=', server)
      .where((eb) => eb.or([eb('asker', '=', asker), eb('user_id', '=', userId)]))
      .executeTakeFirst(),
    await trx
      .deleteFrom('draft')
      .where('server', '=', server)
      .where('made_by', '=', userId)
      .executeTakeFirst(),
    // As the outbox writes a direct message's target (reply/messenger.ts): an id of digits needs no escaping.
    await trx
      .deleteFrom('outbox')
      .where('server', '=', server)
      .where('target', 'like', `%"direct":"${userId}"%`)
      .executeTakeFirst(),
  ];
  const touched = results.map((result) =>
    'numDeletedRows' in result ? result.numDeletedRows : result.numUpdatedRows,
  );
  const others =
    (await eraseFromGaps(trx, server, asker)) +
    (await eraseFromDiscussing(trx, server, { ...person, erased: ERASED }));
  return touched.reduce((sum, rows) => sum + Number(rows), others);
}

/** Gaps keep their count; one that nobody is left of who asked it goes, words and all. */
async function eraseFromGaps(trx: Kysely<Tables>, server: ServerId, asker: string): Promise<number> {
  const rows = await trx
    .deleteFrom('gap_asker')
    .where('server', '=', server)
    .where('asker', '=', asker)
    .returning('gap_id')
    .execute();
  for (const { gap_id } of rows) {
    const alone = await trx
      .deleteFrom('gap')
      .where('server', '=', server)
      .where('id', '=', gap_id)
      .where((eb) =>
        eb.not(
          eb.exists(
            eb
              .selectFrom('gap_asker')
              .select('asker')
              .where('server', '=', server)
              .where('gap_id', '=', gap_id),
          ),
        ),
      )
      .executeTakeFirst();
    if (alone.numDeletedRows > 0n) continue;
    await trx
      .updateTable('gap')
      .set((eb) => ({ forgotten: eb('forgotten', '+', 1) }))
      .where('server', '=', server)
      .where('id', '=', gap_id)
      .execute();
  }
  return rows.length;
}
