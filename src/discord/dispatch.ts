// Every interaction passes here: found, allowed, throttled, run, answered. The one place that decides what people see.
import type {
  AutocompleteInteraction,
  BaseInteraction,
  ChatInputCommandInteraction,
  Interaction,
  MessageComponentInteraction,
  MessageContextMenuCommandInteraction,
  ModalSubmitInteraction,
} from 'discord.js';
import type { Access, Caller, Command, Outcome, Press, PressHandler, View } from '../command.ts';
import { Refusal } from '../core/refusal.ts';
import type { Log } from '../log.ts';
import type { Reply } from '../reply/reply.ts';
import { refusalReply, troubleReply } from '../reply/trouble.ts';
import type { StoredAnswer } from '../store/port/answers.ts';
import { refusalFor } from './access.ts';
import { isExpired, isTooLate, logUndelivered } from './api-errors.ts';
import { callOf, pressOf } from './call.ts';
import { callerOf, type DirectTarget, directCaller, directTarget, type RightsOf } from './caller.ts';
import { choicesFor } from './complete.ts';
import { parseCustomId } from './custom-id.ts';
import { forDirect, replyForDirect } from './direct.ts';
import { Progress } from './progress.ts';
import {
  type Answerable,
  type Delivered,
  type Patience,
  respond,
  show,
  showProgress,
  turnTo,
} from './respond.ts';
import type { Throttle } from './throttle.ts';

export interface DispatchOptions<Services> {
  readonly commands: readonly Command<Services>[];
  readonly services: Services;
  readonly log: Log;
  readonly patience: Patience;
  readonly throttle: Throttle;
  /** True the first time an interaction id is seen: Discord sends some again after a reconnect. */
  readonly isNew: (id: string) => boolean;
  readonly rightsOf: RightsOf;
  /** A short reference that people can quote and the log holds. */
  readonly reference: () => string;
  /** The stored answer a further page belongs to. Throws Refusal where the caller may not see it. */
  readonly recall: (caller: Caller, id: string) => Promise<StoredAnswer>;
  /** Delivers what outlasted the interaction's 15 minutes: to the person, else to the server's log channel. */
  readonly late: (to: { readonly server: string; readonly person: string }, reply: Reply) => Promise<void>;
  /** Told where a reply stands, so that corrections reach it. */
  readonly delivered: (at: { server: string; channelId: string }, delivered: Delivered) => Promise<void>;
}

const SERVERS_ONLY = 'Ask me on a server: every record belongs to one.';
const OLD_COMMAND = 'I do not know this command any more. Type / to see the ones I know.';
const OLD_BUTTON = 'This button is from another version of me. Ask again with /ask and use the new ones.';

/** Handles interactions one by one; a failure of one never reaches another. */
export class Dispatch<Services> {
  readonly #options: DispatchOptions<Services>;
  readonly #commands: ReadonlyMap<string, Command<Services>>;
  readonly #presses: ReadonlyMap<string, PressHandler<Services>>;
  readonly #views: ReadonlyMap<string, { readonly view: View<Services>; readonly access: Access }>;

  constructor(options: DispatchOptions<Services>) {
    const { commands } = options;
    this.#options = options;
    this.#commands = new Map(commands.map((command) => [command.data.name, command]));
    this.#presses = new Map(commands.flatMap((command) => Object.entries(command.presses ?? {})));
    this.#views = new Map(
      commands.flatMap(({ access, views = {}, open = [] }) =>
        Object.entries(views).map(
          ([kind, view]) => [kind, { view, access: open.includes(kind) ? 'everyone' : access }] as const,
        ),
      ),
    );
  }

  /** Never throws. */
  async handle(interaction: Interaction): Promise<void> {
    if (!this.#options.isNew(interaction.id)) return;
    if (interaction.isAutocomplete()) await this.#complete(interaction);
    else if (interaction.isChatInputCommand() || interaction.isMessageContextMenuCommand())
      await this.#answer(interaction, interaction.commandName, (say) => this.#runCommand(interaction, say));
    else if (interaction.isMessageComponent() || interaction.isModalSubmit()) await this.#press(interaction);
  }

  async #press(interaction: MessageComponentInteraction | ModalSubmitInteraction): Promise<void> {
    const parsed = parseCustomId(interaction.customId);
    if (parsed.ok && parsed.id.action === 'page' && interaction.isMessageComponent())
      await this.#turn(interaction, parsed.id.target, Number(parsed.id.n ?? 1));
    else
      await this.#answer(interaction, parsed.ok ? parsed.id.action : 'unknown', (say) =>
        this.#runPress(interaction, say),
      );
  }

  async #answer(
    interaction: Answerable,
    name: string,
    run: (say: Progress['say']) => Promise<Outcome>,
  ): Promise<void> {
    const started = performance.now();
    try {
      const progress = new Progress((reply) => showProgress(interaction, reply));
      const delivered = await respond(interaction, run(progress.say), {
        patience: this.#options.patience,
        progress,
        late: (reply) => this.#late(interaction, reply),
      });
      const { log } = this.#options;
      log.info({ name, ms: Math.round(performance.now() - started) }, 'answer');
      const { altered } = delivered;
      if (altered > 0) log.warn({ name, altered }, 'answer.altered');
      const { guildId: server, channelId } = interaction;
      if (server !== null && channelId !== null)
        await this.#options.delivered({ server, channelId }, delivered);
    } catch (error) {
      await this.#explain(interaction, name, error);
    }
  }

  async #explain(interaction: Answerable, name: string, error: unknown): Promise<void> {
    const { log } = this.#options;
    if (isTooLate(error)) return logUndelivered(log, error, { name });
    const sorry = this.#sorry(error, name);
    try {
      await show(interaction, sorry);
    } catch (again) {
      logUndelivered(log, again, { name });
      if (isExpired(again)) await this.#late(interaction, sorry).catch(() => undefined);
    }
  }

  async #late(interaction: Answerable, reply: Reply): Promise<void> {
    const { guildId: server, user } = interaction;
    if (server !== null) await this.#options.late({ server, person: user.id }, reply);
  }

  /** What a person sees of an error: a Refusal's own sentence, or a reference to the log. */
  #sorry(error: unknown, name: string): Reply {
    if (error instanceof Refusal) return refusalReply(error.message);
    const reference = this.#options.reference();
    this.#options.log.error({ name, reference, error }, 'answer.failed');
    return troubleReply(reference);
  }

  async #runCommand(
    interaction: ChatInputCommandInteraction | MessageContextMenuCommandInteraction,
    say: Progress['say'],
  ): Promise<Outcome> {
    const command = this.#commands.get(interaction.commandName);
    if (command === undefined) throw new Refusal(OLD_COMMAND);
    const caller = await this.#admit(interaction, command.access);
    return command.run(callOf(interaction, caller, say), this.#options.services);
  }

  async #runPress(
    interaction: MessageComponentInteraction | ModalSubmitInteraction,
    say: Progress['say'],
  ): Promise<Outcome> {
    const parsed = parseCustomId(interaction.customId);
    const handler = parsed.ok ? this.#presses.get(parsed.id.action) : undefined;
    if (!parsed.ok || handler === undefined) throw new Refusal(OLD_BUTTON);
    const direct = interaction.guildId === null ? directTarget(parsed.id.target) : null;
    const caller = await this.#admit(interaction, handler.access, direct);
    const id = direct === null ? parsed.id : { ...parsed.id, target: direct.target };
    const press: Press = pressOf(interaction, id, { caller, say });
    const outcome = await handler.run(press, this.#options.services);
    // A form can't open a form: only a custom id that somebody made up leads here.
    if ('type' in outcome && outcome.type === 'modal' && interaction.isModalSubmit())
      throw new Refusal(OLD_BUTTON);
    return direct === null ? outcome : forDirect(outcome, direct.server);
  }

  /** A further page of a stored answer, made anew from what is stored. */
  async #turn(interaction: MessageComponentInteraction, answerId: string, page: number): Promise<void> {
    try {
      const direct = interaction.guildId === null ? directTarget(answerId) : null;
      const caller = await this.#admit(interaction, 'everyone', direct);
      const stored = await this.#options.recall(caller, direct?.target ?? answerId);
      const known = this.#views.get(stored.kind);
      if (known === undefined) throw new Refusal(OLD_BUTTON);
      // What stands in public is everybody's to read on; the command that made it may be a host's.
      if (stored.audience !== 'channel') demand(caller.rights, known.access);
      const reply = await known.view(stored, caller, this.#options.services);
      await turnTo(interaction, direct === null ? reply : replyForDirect(reply, direct.server), page);
    } catch (error) {
      await this.#explain(interaction, 'page', error);
    }
  }

  /** The caller, if they may: checked here again, since a server's owner can change what Discord hides. */
  async #admit(
    interaction: BaseInteraction,
    access: Access,
    direct: DirectTarget | null = null,
  ): Promise<Caller> {
    const caller =
      direct === null
        ? await callerOf(interaction, this.#options.rightsOf)
        : directCaller(interaction, direct.server);
    if (caller === null) throw new Refusal(SERVERS_ONLY);
    demand(caller.rights, access);
    await this.#options.throttle.take(caller);
    return caller;
  }

  async #complete(interaction: AutocompleteInteraction): Promise<void> {
    const name = interaction.commandName;
    try {
      const caller = await callerOf(interaction, this.#options.rightsOf);
      const command = this.#commands.get(name);
      await interaction.respond(await choicesFor(interaction, { command, caller }, this.#options.services));
    } catch (error) {
      // An empty list is no worse than none, and autocomplete can't show a sentence.
      logUndelivered(this.#options.log, error, { name });
      await interaction.respond([]).catch(() => undefined);
    }
  }
}

function demand(rights: ReadonlySet<Access>, access: Access): void {
  if (access !== 'everyone' && !rights.has(access)) throw new Refusal(refusalFor(access));
}
