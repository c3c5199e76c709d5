// A server's settings, with the menus that change them; and the list of who changed what.
import type { Part, Reply, Run } from './reply.ts';

interface Shown {
  readonly curatorRoles: readonly string[];
  readonly hostRoles: readonly string[];
  readonly adminRoles: readonly string[];
  readonly caution: 'bold' | 'balanced' | 'careful';
  readonly logChannelId: string | null;
  readonly questionDays: number;
  readonly discussionChannelId: string | null;
  readonly discussionDays: number;
  readonly discussionReminderHours: number;
  readonly discussionCloseHours: number;
  readonly timeZone: string;
}

const CAUTION_WORDS = {
  bold: 'Bold: quote more often, and be wrong more often',
  balanced: 'Balanced: at most one false answer in twenty',
  careful: 'Careful: rather silent than wrong',
} as const;

const ROLE_WORDS = {
  curators: 'Curators keep documents and gaps',
  hosts: 'Hosts run discussions',
  admins: 'Admins may do everything, besides those with Manage Server',
} as const;

/** The settings as they are, and how to change them. */
export function settingsReply(settings: Shown): Reply {
  const roles = { curators: settings.curatorRoles, hosts: settings.hostRoles, admins: settings.adminRoles };
  return {
    audience: 'asker',
    tone: 'plain',
    answerId: null,
    parts: [
      { type: 'heading', text: 'How I work on this server' },
      ...Object.entries(ROLE_WORDS).flatMap(([n, words]): Part[] => [
        { type: 'text', text: [{ bold: words }, ': ', ...roleList(roles[n as keyof typeof roles])] },
        {
          type: 'menu',
          menu: { action: `set-${n}`, placeholder: words, kind: 'role', options: [], min: 0, max: 25 },
        },
      ]),
      { type: 'text', text: [{ bold: 'Answers' }, `: ${CAUTION_WORDS[settings.caution]}`] },
      {
        type: 'menu',
        menu: {
          action: 'set-caution',
          placeholder: 'How careful should answers be?',
          kind: 'text',
          options: Object.entries(CAUTION_WORDS).map(([value, label]) => ({ value, label })),
        },
      },
      {
        type: 'text',
        text: [
          { bold: 'Words of questions are kept' },
          `: ${settings.questionDays} days (/settings retention)\n`,
          { bold: 'Reports go to' },
          ': ',
          settings.logChannelId === null ? 'nowhere' : { channel: settings.logChannelId },
          ' (/settings log-channel)\n',
          ...discussionRuns(settings),
        ],
      },
      {
        type: 'note',
        text: 'Discord shows the commands of curators and hosts to people with Manage Messages. To show them to others, allow them under Server Settings → Integrations.',
      },
    ],
  };
}

function discussionRuns(settings: Shown): readonly Run[] {
  const { discussionChannelId: channel, discussionDays: days, timeZone } = settings;
  const { discussionReminderHours: remind, discussionCloseHours: close } = settings;
  return [
    { bold: 'Discussions' },
    ' are opened in ',
    channel === null ? 'the channel where /discuss is used' : { channel },
    ` and held for ${days === 1 ? 'a day' : `${days} days`}, if nobody says otherwise; a silent one ${
      remind === 0
        ? 'is neither reminded nor closed'
        : `is reminded after ${remind} hours and closed ${close} hours later`
    } (/settings discussions)\n`,
    { bold: 'Times of scheduled discussions' },
    ` are those of ${timeZone} (/settings time-zone)`,
  ];
}

function roleList(ids: readonly string[]): readonly Run[] {
  return ids.length === 0
    ? ['nobody but admins']
    : ids.flatMap((role, index): Run[] => [...(index === 0 ? [] : [', ']), { role }]);
}

/** Who changed what, newest first. */
export function auditReply(
  answerId: string,
  entries: readonly {
    readonly number: number;
    readonly by: string;
    readonly at: number;
    readonly action: string;
    readonly subject: string | null;
    readonly facts: Readonly<Record<string, unknown>>;
  }[],
): Reply {
  return {
    audience: 'asker',
    tone: 'plain',
    answerId,
    parts: [
      { type: 'heading', text: 'Who changed what' },
      ...(entries.length === 0 ? [{ type: 'text', text: 'Nothing was changed yet.' } as const] : []),
      ...entries.map(
        ({ number, by, at, action, subject, facts }): Part => ({
          type: 'text',
          text: [
            `${number} · `,
            { time: at, style: 'datetime' },
            ' · ',
            /^\d{17,20}$/.test(by) ? { person: by } : by,
            ` · ${action}${subject === null ? '' : ` ${subject}`} ${Object.keys(facts).length === 0 ? '' : JSON.stringify(facts)}`,
          ],
        }),
      ),
    ],
  };
}
