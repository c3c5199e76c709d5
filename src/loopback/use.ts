// One use of the bot by a person: what came back, as they see it.
import type { APIMessage } from 'discord-api-types/v10';
import { type Component, walk } from './components.ts';
import type { Interaction } from './interactions.ts';
import { LOADING } from './messages.ts';
import { until } from './wait.ts';
import type { Stored, World } from './world.ts';

/** A modal as it opens. */
export interface SeenModal {
  /** The interaction that opened it. */
  readonly interaction: Interaction;
  readonly customId: string;
  readonly title: string;
  readonly components: readonly Component[];
  /** What can be filled in, with the label over it. */
  readonly fields: readonly { readonly label: string; readonly component: Component }[];
}

export interface Use {
  readonly interaction: Interaction;
  /** The callback type of the first response: 4 message, 5 deferred, 6 deferred update, 7 update, 8 choices, 9 modal. */
  first(): Promise<number>;
  /** The message that answers, once it is whole: sent at once, or edited into the deferred one, or the updated one. */
  reply(): Promise<APIMessage>;
  /** The `n`th follow-up (from 0). */
  followUp(n?: number): Promise<APIMessage>;
  modal(): Promise<SeenModal>;
  choices(): Promise<readonly { name: string; value: string | number }[]>;
}

/** What the person gets told where nobody answered in time. */
const NOT_RESPONDED = 'The application did not respond';

export function createUse(world: World, interaction: Interaction, what: string): Use {
  const channel = () => world.channels.get(interaction.channelId);
  const source = versionOf(channel()?.messages.get(interaction.sourceId ?? ''));
  const first = () =>
    until(
      world,
      () => {
        if (interaction.failed) throw new Error(`${NOT_RESPONDED}: ${what}`);
        return interaction.acknowledged;
      },
      `any response to ${what}`,
    );
  const message = (id: string | null | undefined) => channel()?.messages.get(id ?? '');
  return {
    interaction,
    first,
    reply: async () => {
      const type = await first();
      if (type > 7)
        throw new Error(`${what} was answered by ${type === 9 ? 'a modal' : 'choices'}, not by a message`);
      const stored = await until(
        world,
        () => {
          const found = message(interaction.originalId);
          // A deferred update is over when the message has changed.
          if (type === 6 && versionOf(found) === source) return null;
          return found !== undefined && ((found.message.flags ?? 0) & LOADING) === 0 ? found : null;
        },
        `the reply to ${what}`,
      );
      return structuredClone(stored.message);
    },
    followUp: async (n = 0) => {
      await first();
      const stored = await until(
        world,
        () => message(interaction.followUpIds[n]),
        `follow-up ${n} to ${what}`,
      );
      return structuredClone(stored.message);
    },
    modal: async () => {
      const type = await first();
      if (interaction.modal === null) throw new Error(`${what} opened no modal (response type ${type})`);
      return seenModal(
        interaction,
        interaction.modal as { custom_id: string; title: string; components: Component[] },
      );
    },
    choices: async () => {
      const type = await first();
      if (interaction.choices === null) throw new Error(`${what} gave no choices (response type ${type})`);
      return interaction.choices;
    },
  };
}

function versionOf(stored: Stored | undefined): string {
  return JSON.stringify(stored?.message ?? null);
}

function seenModal(
  interaction: Interaction,
  modal: { custom_id: string; title: string; components: Component[] },
): SeenModal {
  const fields = modal.components.flatMap((top) =>
    walk([top])
      .filter(({ custom_id: id }) => id !== undefined)
      .map((component) => ({ label: top.label ?? component.label ?? '', component })),
  );
  const { custom_id: customId, title, components } = modal;
  return { interaction, customId, title, components, fields };
}
