// Every area over one query layer: the same code for both engines.
import type { Areas } from '../store.ts';
import { answers } from './answers.ts';
import { audit, once, settings } from './audit.ts';
import { type Db, transact } from './db.ts';
import { discussions } from './discussions.ts';
import { documents } from './documents.ts';
import { drafts } from './drafts.ts';
import { due } from './due.ts';
import { feedback } from './feedback.ts';
import type { RoomCheck } from './filing.ts';
import { gaps } from './gaps.ts';
import { outbox } from './outbox.ts';
import { people } from './people.ts';
import { schedules } from './schedules.ts';
import { versions } from './versions.ts';

interface Given {
  readonly engine: 'sqlite' | 'postgres';
  readonly assertRoom: RoomCheck;
}

export function areas(db: Db, { engine, assertRoom }: Given): Areas {
  return {
    documents: documents(db, assertRoom),
    drafts: drafts(db),
    versions: versions(db),
    answers: answers(db),
    feedback: feedback(db),
    once: once(db),
    gaps: gaps(db),
    discussions: discussions(db),
    schedules: schedules(db),
    due: due(db, engine),
    outbox: outbox(db),
    settings: settings(db),
    audit: audit(db),
    people: people(db),
  };
}

/** `Store.atomically` over one database. */
export function atomically(db: Db, given: Given) {
  return <T>(work: (within: Areas) => Promise<T>): Promise<T> =>
    transact(db, (trx) => work(areas({ read: trx, write: trx, inside: db.inside }, given)));
}
