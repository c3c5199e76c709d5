// What a person may do on a server: from their Discord permissions and the roles named in its settings.
import type { Access } from '../command.ts';
import type { ServerSettings } from '../record/settings.ts';

/** Discord's permission bits ADMINISTRATOR and MANAGE_GUILD. */
const ADMINISTRATOR = 1n << 3n;
const MANAGE_GUILD = 1n << 5n;

/**
 * The rights of a member. Who may manage the server is an admin; an admin may do everything.
 *
 * @param permissions the member's permission bits, as the interaction carries them.
 */
export function rightsOf(
  member: { readonly permissions: bigint; readonly roles: readonly string[] },
  settings: Pick<ServerSettings, 'curatorRoles' | 'hostRoles' | 'adminRoles'>,
): ReadonlySet<Access> {
  const has = (roles: readonly string[]) => roles.some((role) => member.roles.includes(role));
  const rights = new Set<Access>(['everyone']);
  const admin = (member.permissions & (ADMINISTRATOR | MANAGE_GUILD)) !== 0n || has(settings.adminRoles);
  if (admin) rights.add('admin');
  if (admin || has(settings.curatorRoles)) rights.add('curator');
  if (admin || has(settings.hostRoles)) rights.add('host');
  return rights;
}

/** What to tell somebody who may not do a thing. */
export function refusalFor(access: Exclude<Access, 'everyone'>): string {
  const who = {
    curator: 'people who keep the record (curators)',
    host: 'people who run discussions (hosts)',
    admin: 'people who manage this server',
  }[access];
  return `Only ${who} may do that here. Somebody who manages the server can give you that role with /settings.`;
}
