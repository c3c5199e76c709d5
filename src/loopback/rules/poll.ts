// Limits of polls, by the documentation (the OpenAPI description allows longer answers).
import type { Fault } from '../refused.ts';
import type { Json } from '../world.ts';
import { must, within } from './component.ts';

export function pollFaults(poll: Json, path: string): Fault[] {
  const answers = (poll['answers'] ?? []) as { poll_media?: Json }[];
  const hours = Number(poll['duration'] ?? 24);
  return [
    ...within((poll['question'] as Json | undefined)?.['text'] ?? '', [1, 300], `${path}.question.text`),
    ...must(answers.length >= 1 && answers.length <= 10, `${path}.answers`, 'One to ten answers.'),
    ...answers.flatMap((answer, at) =>
      within(answer.poll_media?.['text'] ?? '', [1, 55], `${path}.answers.${at}.poll_media.text`),
    ),
    ...must(hours >= 1 && hours <= 768, `${path}.duration`, 'Between 1 and 768 hours.'),
  ];
}
