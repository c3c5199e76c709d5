// Replies in direct messages: their buttons must say themselves which server they are of.
import type { Outcome } from '../command.ts';
import type { ServerId } from '../core/document.ts';
import type { Reply } from '../reply/reply.ts';

/** The Reply with every target as `<id>@<server>`. */
export function replyForDirect(reply: Reply, server: ServerId): Reply {
  const at = (target: string) => `${target}@${server}`;
  return {
    ...reply,
    answerId: reply.answerId === null ? null : at(reply.answerId),
    parts: reply.parts.map((part) => {
      if (part.type === 'choices')
        return {
          ...part,
          choices: part.choices.map((choice) =>
            'url' in choice || choice.target === undefined
              ? choice
              : { ...choice, target: at(choice.target) },
          ),
        };
      if (part.type === 'menu' && part.menu.target !== undefined)
        return { ...part, menu: { ...part.menu, target: at(part.menu.target) } };
      return part;
    }),
  };
}

/** The same for whatever a press leads to. */
export function forDirect(outcome: Outcome, server: ServerId): Outcome {
  if (!('type' in outcome)) return replyForDirect(outcome, server);
  if (outcome.type === 'replace') return { ...outcome, reply: replyForDirect(outcome.reply, server) };
  return { ...outcome, target: `${outcome.target}@${server}` };
}
