// Asks the preview's server, always as the person who is being played.
import type { CommandsView, InspectionView, Outcome, PlacesView, SentFile, TimelineView } from '../wire.ts';

/** Who is being played; empty for whoever comes first. */
export const session = { me: '' };

async function ask<T>(path: string, params: Readonly<Record<string, string>>, body?: unknown): Promise<T> {
  const query = new URLSearchParams({ as: session.me, ...params });
  const response = await fetch(
    `${path}?${query}`,
    body === undefined
      ? {}
      : { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) },
  );
  const answer = (await response.json()) as T & { readonly why?: string };
  if (!response.ok) throw new Error(answer.why ?? `The preview answered ${response.status}`);
  return answer;
}

export interface TroubleView {
  readonly name: string;
  readonly label: string;
  readonly note: string;
  readonly once: boolean;
}

export const api = {
  places: () => ask<PlacesView>('/api/places', {}),
  timeline: (channel: string) => ask<TimelineView>('/api/timeline', { channel }),
  commands: (channel: string) => ask<CommandsView>('/api/commands', { channel }),
  inspectMessage: (channel: string, message: string) =>
    ask<InspectionView>('/api/inspect', { channel, message }),
  inspectRequest: (request: string) => ask<InspectionView>('/api/inspect', { request }),
  troubles: () => ask<readonly TroubleView[]>('/api/troubles', {}),
  makeTrouble: (trouble: string | null) => ask<object>('/api/trouble', {}, { trouble }),
  skip: (hours: number) => ask<object>('/api/skip', {}, { hours }),
  trial: (channel: string, payload: unknown) =>
    ask<{ readonly status: number; readonly answer: unknown }>('/api/trial', {}, { channel, payload }),
  act: (act: Readonly<Record<string, unknown>>) => ask<Outcome>('/api/act', {}, act),
};

/** A file as it is sent. */
export async function packed(file: File): Promise<SentFile> {
  const bytes = new Uint8Array(await file.arrayBuffer());
  let binary = '';
  // In portions, since a call takes only so many arguments.
  for (let at = 0; at < bytes.length; at += 32_768)
    binary += String.fromCharCode(...bytes.subarray(at, at + 32_768));
  return { name: file.name, type: file.type, base64: btoa(binary) };
}
