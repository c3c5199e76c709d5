// Migration 2: drafts, feedback and gaps.
import type { Migration } from '../migrations.ts';

export const moderation: Migration = {
  number: 2,
  steps: [
    {
      table: 'draft',
      columns: {
        server: 'text',
        id: 'text',
        document_id: 'text?',
        made_from: 'int?',
        made_by: 'text',
        text: 'text?',
        details: 'text?',
        origin: 'text',
        progress: 'text',
        created_at: 'int',
        expires_at: 'int',
      },
      rules: ['primary key (server, id)'],
    },
    {
      table: 'feedback',
      columns: {
        server: 'text',
        id: 'text',
        answer_id: 'text',
        kind: 'text',
        asker: 'text',
        user_id: 'text?',
        note: 'text?',
        at: 'int',
        handled_by: 'text?',
        handled_at: 'int?',
      },
      rules: ['primary key (server, id)', 'unique (server, answer_id, asker)'],
    },
    {
      table: 'gap',
      columns: {
        server: 'text',
        id: 'text',
        question: 'text',
        terms: 'text',
        status: 'text',
        merged_into: 'text?',
        first_asked_at: 'int',
        last_asked_at: 'int',
        times: 'int',
        forgotten: 'int',
      },
      rules: ['primary key (server, id)'],
    },
    {
      table: 'gap_asker',
      columns: { server: 'text', gap_id: 'text', asker: 'text', times: 'int', last_at: 'int' },
      rules: [
        'primary key (server, gap_id, asker)',
        'foreign key (server, gap_id) references gap (server, id) on delete cascade',
      ],
    },
    {
      table: 'subscription',
      columns: {
        server: 'text',
        gap_id: 'text',
        user_id: 'text',
        channel_id: 'text?',
        locale: 'text',
        since: 'int',
        told_at: 'int?',
      },
      rules: [
        'primary key (server, gap_id, user_id)',
        'foreign key (server, gap_id) references gap (server, id) on delete cascade',
      ],
    },
  ],
};
