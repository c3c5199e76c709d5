// What discussions keep of one person in one server: shown, or erased.
import { type Kysely, type RawBuilder, sql } from 'kysely';
import type { ServerId } from '../../core/document.ts';
import type { Person, PersonData } from '../port/people.ts';
import type { Tables } from './tables.ts';

type Discussing = Pick<PersonData, 'discussions' | 'discussionQuestions' | 'schedules' | 'citations'>;

/** Their part in discussions: those they started or planned, what they asked in them, what was shown for them. */
export async function discussingOf(
  db: Kysely<Tables>,
  server: ServerId,
  { userId, asker }: Person,
): Promise<Discussing> {
  const discussions = await db
    .selectFrom('discussion')
    .select(['id', 'question', 'started_at as startedAt'])
    .where('server', '=', server)
    .where((eb) => eb.or([eb('started_by', '=', userId), names(sql.ref('subject'), userId)]))
    .orderBy('started_at')
    .orderBy('id')
    .execute();
  const schedules = await db
    .selectFrom('schedule')
    .select(['id', 'created_at as createdAt'])
    .where('server', '=', server)
    .where('made_by', '=', userId)
    .orderBy('created_at')
    .orderBy('id')
    .execute();
  return {
    discussions,
    schedules,
    discussionQuestions: await countOf(db, 'discussion_question', server, asker),
    citations: await countOf(db, 'citation', server, asker),
  };
}

async function countOf(
  db: Kysely<Tables>,
  table: 'citation' | 'discussion_question',
  server: ServerId,
  asker: string,
): Promise<number> {
  const { times } = await db
    .selectFrom(table)
    .select((eb) => eb.fn.countAll<number>().as('times'))
    .where('server', '=', server)
    .where('asker', '=', asker)
    .executeTakeFirstOrThrow();
  return times;
}

/**
 * Takes a person's mark off discussions, plans, quotes and questions, which stay.
 *
 * @param erased stands where they were.
 * @returns how many rows were touched.
 */
export async function eraseFromDiscussing(
  trx: Kysely<Tables>,
  server: ServerId,
  { userId, asker, erased }: Person & { readonly erased: string },
): Promise<number> {
  let touched = 0n;
  for (const table of ['citation', 'discussion_question'] as const) {
    const { numUpdatedRows } = await trx
      .updateTable(table)
      .set({ asker: erased })
      .where('server', '=', server)
      .where('asker', '=', asker)
      .executeTakeFirst();
    touched += numUpdatedRows;
  }
  const { numUpdatedRows: started } = await trx
    .updateTable('discussion')
    .set((eb) => ({
      started_by: eb.case().when('started_by', '=', userId).then(erased).else(eb.ref('started_by')).end(),
      subject: sql<string>`replace(subject, ${JSON.stringify(userId)}, ${JSON.stringify(erased)})`,
    }))
    .where('server', '=', server)
    .where((eb) => eb.or([eb('started_by', '=', userId), names(sql.ref('subject'), userId)]))
    .executeTakeFirst();
  const { numUpdatedRows: planned } = await trx
    .updateTable('schedule')
    .set({ made_by: erased })
    .where('server', '=', server)
    .where('made_by', '=', userId)
    .executeTakeFirst();
  return Number(touched + started + planned);
}

/** Whether a column of JSON holds that id as a string. Ids are digits, so nothing in them is a wildcard. */
function names(column: RawBuilder<unknown>, userId: string) {
  return sql<boolean>`${column} like ${`%${JSON.stringify(userId)}%`}`;
}
