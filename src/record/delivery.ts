// A stored answer stands in public: corrections reach it from now on, and the discussion there knows of it.
import type { ServerId } from '../core/document.ts';
import type { Services } from './services.ts';

/** Remembers where a stored answer stands. The same may come again. */
export async function keepPlace(
  { answers, corrections, discussions }: Pick<Services, 'answers' | 'corrections' | 'discussions'>,
  server: ServerId,
  answerId: string,
  at: { readonly channelId: string; readonly messageId: string },
): Promise<void> {
  await answers.posted(server, answerId, at);
  await corrections.posted(server, answerId);
  await discussions.shown(server, answerId, at);
}
