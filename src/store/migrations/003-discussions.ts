// Migration 3: discussions, and the work that waits (due times, outbox, leases).
import type { Migration } from '../migrations.ts';

export const discussions: Migration = {
  number: 3,
  steps: [
    {
      table: 'discussion',
      columns: {
        server: 'text',
        id: 'text',
        question: 'text',
        subject: 'text',
        channel_id: 'text',
        thread_id: 'text?',
        poll_message_id: 'text?',
        poll: 'text',
        state: 'text',
        started_by: 'text',
        started_at: 'int',
        ends_at: 'int?',
        last_activity_at: 'int',
        reminded_at: 'int?',
        closed_at: 'int?',
        continues: 'text?',
      },
      rules: ['primary key (server, id)', 'unique (server, thread_id)'],
    },
    {
      table: 'citation',
      columns: {
        server: 'text',
        discussion_id: 'text',
        message_id: 'text',
        revision_id: 'text',
        span_start: 'int',
        span_end: 'int',
        document_id: 'text',
        n: 'int',
        asker: 'text',
        at: 'int',
      },
      rules: [
        'primary key (server, discussion_id, message_id, revision_id, span_start, span_end)',
        'foreign key (server, discussion_id) references discussion (server, id) on delete cascade',
      ],
    },
    {
      table: 'discussion_question',
      columns: {
        server: 'text',
        id: 'text',
        discussion_id: 'text',
        asker: 'text',
        gap_id: 'text?',
        at: 'int',
      },
      rules: [
        'primary key (server, id)',
        'foreign key (server, discussion_id) references discussion (server, id) on delete cascade',
      ],
    },
    { sql: 'create index discussion_question_of on discussion_question (server, discussion_id)' },
    {
      table: 'schedule',
      columns: {
        server: 'text',
        id: 'text',
        spec: 'text',
        next_at: 'int?',
        made_by: 'text',
        created_at: 'int',
      },
      rules: ['primary key (server, id)'],
    },
    {
      table: 'due',
      columns: { server: 'text', kind: 'text', id: 'text', at: 'int', taken_until: 'int?', fence: 'int' },
      rules: ['primary key (server, kind, id)'],
    },
    { sql: 'create index due_at on due (kind, at)' },
    {
      table: 'outbox',
      columns: {
        server: 'text',
        id: 'text',
        target: 'text',
        payload: 'text',
        at: 'int',
        attempts: 'int',
        sent_at: 'int?',
        message_id: 'text?',
        given_up: 'text?',
      },
      rules: ['primary key (server, id)'],
    },
    {
      table: 'lease',
      columns: { name: 'text', holder: 'text', until: 'int', fence: 'int' },
      rules: ['primary key (name)'],
    },
  ],
};
