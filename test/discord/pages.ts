// Replies and their pages, as tests make and read them.
import { ComponentType } from 'discord-api-types/v10';
import type { Payload } from '../../src/discord/payload.ts';
import type { Part, Reply } from '../../src/reply/reply.ts';

export const plain: Reply = { audience: 'asker', tone: 'plain', answerId: 'a1', parts: [] };
export const reply = (...parts: Part[]): Reply => ({ ...plain, parts });
export const inside = (page: Payload | undefined) => page?.components[0]?.components ?? [];
export const text = (page: Payload | undefined) =>
  inside(page)
    .flatMap((one) => ('content' in one ? [one.content] : []))
    .join('\n');
export const labels = (page: Payload | undefined) =>
  inside(page)
    .flatMap((one) => (one.type === ComponentType.ActionRow ? one.components : []))
    .flatMap((one) => ('label' in one ? [one.label] : []));
