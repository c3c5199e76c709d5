// State as Discord's API writes it: servers, channels, threads, members, roles. Absent keys are absent, never null by mistake.
import { permissionsIn } from './permissions.ts';
import type { Channel, Json, Member, Overwrite, Role, Server, World } from './world.ts';

export function describeRole(role: Role): Json {
  return {
    id: role.id,
    name: role.name,
    permissions: String(role.permissions),
    position: role.position,
    color: 0,
    colors: { primary_color: 0, secondary_color: null, tertiary_color: null },
    hoist: false,
    managed: false,
    mentionable: false,
    icon: null,
    unicode_emoji: null,
    flags: 0,
  };
}

/** A member; without `user` as inside messages and `resolved`. */
export function describeMember(member: Member, withUser = true): Json {
  return {
    ...(withUser ? { user: member.user } : {}),
    roles: member.roles,
    joined_at: member.joinedAt,
    nick: null,
    avatar: null,
    banner: null,
    premium_since: null,
    communication_disabled_until: null,
    pending: false,
    mute: false,
    deaf: false,
    flags: 0,
  };
}

/** The member as interactions carry it: with what they may do in that channel. */
export function describeCaller(world: World, member: Member, channel: Channel): Json {
  return { ...describeMember(member), permissions: String(permissionsIn(world, channel, member.user.id)) };
}

function describeOverwrite({ id, type, allow, deny }: Overwrite): Json {
  return { id, type, allow: String(allow), deny: String(deny) };
}

export function describeChannel(world: World, channel: Channel): Json {
  if (channel.thread !== null) return describeThread(world, channel);
  if (channel.serverId === null)
    return {
      id: channel.id,
      type: channel.type,
      flags: 0,
      last_message_id: channel.lastMessageId,
      recipients: channel.recipients.map((id) => world.users.get(id)),
    };
  return {
    id: channel.id,
    type: channel.type,
    flags: 0,
    guild_id: channel.serverId,
    name: channel.name,
    parent_id: channel.parentId,
    position: channel.position,
    permission_overwrites: channel.overwrites.map(describeOverwrite),
    nsfw: false,
    rate_limit_per_user: 0,
    topic: channel.topic,
    last_message_id: channel.lastMessageId,
    ...(channel.type === 15
      ? {
          available_tags: channel.tags.map((tag) => ({ ...tag, emoji_id: null, emoji_name: null })),
          default_reaction_emoji: null,
          default_sort_order: null,
          default_forum_layout: 0,
        }
      : {}),
  };
}

export function describeThreadMember(channel: Channel, userId: string): Json {
  return {
    id: channel.id,
    user_id: userId,
    join_timestamp: channel.thread?.members.get(userId),
    flags: 0,
  };
}

export function describeThread(world: World, channel: Channel): Json {
  const thread = channel.thread;
  if (thread === null) throw new Error(`${channel.name} is no thread`);
  const parent = world.channels.get(channel.parentId ?? '');
  return {
    id: channel.id,
    type: channel.type,
    flags: 0,
    guild_id: channel.serverId,
    parent_id: channel.parentId,
    name: channel.name,
    owner_id: thread.ownerId,
    last_message_id: channel.lastMessageId,
    rate_limit_per_user: 0,
    message_count: channel.messages.size,
    member_count: thread.members.size,
    total_message_sent: thread.sent,
    thread_metadata: {
      archived: thread.archived,
      archive_timestamp: thread.archivedAt,
      auto_archive_duration: thread.autoArchive,
      locked: thread.locked,
      create_timestamp: thread.createdAt,
      ...(channel.type === 12 ? { invitable: thread.invitable } : {}),
    },
    ...(parent?.type === 15 ? { applied_tags: thread.tags } : {}),
    ...(thread.members.has(world.bot.id) ? { member: describeThreadMember(channel, world.bot.id) } : {}),
  };
}

/** What both REST and GUILD_CREATE say of a server. */
export function describeServer(server: Server): Json {
  return {
    id: server.id,
    name: server.name,
    owner_id: server.ownerId,
    icon: null,
    description: null,
    home_header: null,
    splash: null,
    discovery_splash: null,
    banner: null,
    features: [],
    application_id: null,
    region: 'us-east',
    afk_channel_id: null,
    afk_timeout: 300,
    system_channel_id: null,
    system_channel_flags: 0,
    widget_enabled: false,
    widget_channel_id: null,
    verification_level: 1,
    roles: [...server.roles.values()].map(describeRole),
    default_message_notifications: 1,
    mfa_level: 0,
    explicit_content_filter: 0,
    max_presences: null,
    max_members: 500_000,
    max_stage_video_channel_users: 50,
    max_video_channel_users: 25,
    vanity_url_code: null,
    premium_tier: 0,
    premium_subscription_count: 0,
    preferred_locale: server.locale,
    rules_channel_id: null,
    safety_alerts_channel_id: null,
    public_updates_channel_id: null,
    premium_progress_bar_enabled: false,
    nsfw: false,
    nsfw_level: 0,
    emojis: [],
    stickers: [],
    incidents_data: null,
  };
}

/** A server in full, as a bot receives it when it connects or joins. `allMembers`: it has that intent. */
export function describeServerInFull(world: World, server: Server, allMembers: boolean): Json {
  const channels = [...world.channels.values()].filter(({ serverId }) => serverId === server.id);
  const botId = world.bot.id;
  const members = [...server.members.values()].filter(({ user }) => allMembers || user.id === botId);
  const threads = channels.filter(
    ({ type, thread }) => thread !== null && !thread.archived && (type !== 12 || thread.members.has(botId)),
  );
  return {
    ...describeServer(server),
    joined_at: server.members.get(botId)?.joinedAt,
    large: false,
    unavailable: false,
    member_count: server.members.size,
    voice_states: [],
    members: members.map((member) => describeMember(member)),
    channels: channels.filter(({ thread }) => thread === null).map((one) => describeChannel(world, one)),
    threads: threads.map((thread) => describeThread(world, thread)),
    presences: [],
    stage_instances: [],
    guild_scheduled_events: [],
    soundboard_sounds: [],
  };
}

export function describeApplication(world: World): Json {
  return {
    id: world.bot.id,
    name: world.bot.global_name,
    icon: null,
    description: '',
    type: null,
    bot: world.bot,
    bot_public: false,
    bot_require_code_grant: false,
    verify_key: '0'.repeat(64),
    flags: 0,
    flags_new: '0',
    redirect_uris: [],
    interactions_endpoint_url: null,
    role_connections_verification_url: null,
    owner: world.users.get(world.bot.id),
    approximate_guild_count: world.servers.size,
    approximate_user_install_count: 0,
    approximate_user_authorization_count: 0,
    explicit_content_filter: 0,
    team: null,
    eligible_oauth2_scopes: [],
  };
}
