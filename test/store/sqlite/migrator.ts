// A process that brings a database to a schema whose last step has no end, until it is killed in the middle of it.
import { MIGRATIONS } from '../../../src/store/migrations.ts';
import { openStore } from '../../../src/store/open.ts';

const ENDLESS = `insert into added with recursive n (i) as (select 1 union all select i + 1 from n)
  select hex(randomblob(500)) from n`;
const steps = [{ sql: 'create table added (id text)' }, { sql: ENDLESS }];

await openStore(`file:${process.argv[2]}`, {
  role: 'bot',
  migrations: [...MIGRATIONS, { number: MIGRATIONS.length + 1, steps }],
});
