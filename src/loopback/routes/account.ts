// The bot's own account: itself, its application, its gateway, its direct messages.
import { openDirect } from '../channels.ts';
import { describeApplication, describeChannel } from '../describe.ts';
import { cannotMessageUser, unknownUser } from '../refused.ts';
import { ok, type Route } from '../route.ts';
import type { World } from '../world.ts';

const application = ({ world }: { world: World }) => ok(describeApplication(world));

export const ACCOUNT: readonly Route[] = [
  {
    method: 'GET',
    path: '/gateway/bot',
    answer: ({ world }) =>
      ok({
        url: `${world.address.replace('http', 'ws')}/gateway`,
        shards: world.shards,
        session_start_limit: { total: 1000, remaining: 999, reset_after: 86_400_000, max_concurrency: 1 },
      }),
  },
  {
    method: 'GET',
    path: '/users/@me',
    answer: ({ world }) => ok({ ...world.bot, mfa_enabled: true, locale: 'en-US', verified: true }),
  },
  { method: 'GET', path: '/applications/@me', answer: application },
  { method: 'GET', path: '/oauth2/applications/@me', answer: application },
  {
    method: 'GET',
    path: '/users/{user_id}',
    answer: ({ world, params }) => {
      const user = world.users.get(params['user_id'] ?? '');
      if (user === undefined) throw unknownUser();
      return ok(user);
    },
  },
  {
    method: 'POST',
    path: '/users/@me/channels',
    answer: ({ world, body }) => {
      const { recipient_id: id } = body as { recipient_id?: string };
      const user = world.users.get(id ?? '');
      if (user === undefined) throw unknownUser();
      if (user.bot === true) throw cannotMessageUser();
      return ok(describeChannel(world, openDirect(world, user.id)));
    },
  },
];
