// Request bodies for the tests of limits, and what the local Discord says to them.
import { expect } from 'vitest';
import type { Stage } from './stage.ts';

export type Body = Record<string, unknown>;
export const V2 = 1 << 15;
export const NOBODY = { allowed_mentions: { parse: [] } };
/** A limit: what it says, a body just inside it, one outside, and a word of the refusal. */
export type Limit = readonly [name: string, good: Body, bad: Body, why: string];

export const letters = (n: number) => 'a'.repeat(n);
export const many = <T>(n: number, make: (at: number) => T): T[] =>
  Array.from({ length: n }, (_, at) => make(at));
export const words = (content: string) => ({ type: 10, content });
export const button = (id: string, more: Body = {}) => ({
  type: 2,
  style: 2,
  label: 'b',
  custom_id: id,
  ...more,
});
export const row = (...components: Body[]) => ({ type: 1, components });
export const option = (value: string, more: Body = {}) => ({ label: value, value, ...more });
export const menu = (options: Body[], more: Body = {}) => row({ type: 3, custom_id: 'm', options, ...more });
export const v2 = (...components: Body[]): Body => ({ flags: V2, components, ...NOBODY });
export const plain = (...components: Body[]): Body => ({ content: 'x', components, ...NOBODY });
export const section = (texts: number, accessory?: Body): Body => ({
  type: 9,
  components: many(texts, () => words('x')),
  ...(accessory === undefined ? {} : { accessory }),
});

export function pollOf(more: Body): Body {
  return { question: { text: 'q' }, answers: [{ poll_media: { text: 'x' } }], ...more };
}

/** Sends a body; gives `fine`, or what Discord says is wrong. */
export async function said(
  stage: Stage,
  path: string,
  body: unknown,
  method: 'post' | 'put' | 'patch' = 'post',
): Promise<string> {
  (stage.discord.violations as unknown[]).length = 0;
  try {
    await stage.client.rest[method](path as `/${string}`, { body });
    expect(stage.discord.violations).toEqual([]);
    return 'fine';
  } catch (error) {
    const { code, rawError } = error as { code: number; rawError: unknown };
    expect(code).toBe(50_035);
    expect(stage.discord.violations.length).toBeGreaterThan(0);
    return JSON.stringify(rawError);
  }
}
