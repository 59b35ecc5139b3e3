import type { Interaction } from 'discord.js';
import type { CommandCall, Reply } from '../domain/reply.ts';
import { failureReply } from '../services/failure-reply.ts';
import { Answer } from './answer.ts';
import { describeError, isFromDiscord, isTooLate } from './discord-errors.ts';
import { FairStarts } from './fair-starts.ts';
import type { InteractionParts } from './interaction-parts.ts';
import { LongCustomIds, shortenedTo } from './long-custom-ids.ts';
import type { ReplyContext } from './render/action-rows.ts';
import { renderReply, type Rendered } from './render/render-reply.ts';
import { circumstancesOf, isAllowedHere } from './request-circumstances.ts';
import { callOf, componentAsk, slashAsk, type Ask } from './requests.ts';
import { run, runMenu, type Asked } from './running.ts';
import { suggest } from './suggest.ts';
import { requestErrors } from '../domain/wording/request-errors.ts';

/** An interaction's token lives for 15 minutes; after that nothing can be shown any more. */
const tokenLifeMs = 14 * 60 * 1000;

/** Turns interactions into requests and replies into answers. Nothing that goes wrong here leaves it. */
export class Interactions {
  readonly #parts: InteractionParts;
  readonly #starts = new FairStarts();
  readonly #longIds: LongCustomIds;

  constructor(parts: InteractionParts) {
    this.#parts = parts;
    this.#longIds = new LongCustomIds(parts.longCalls);
  }

  /** Settles when the interaction has its answer, or cannot have one. Never rejects. */
  async handle(interaction: Interaction, stopping: AbortSignal): Promise<void> {
    const { clock } = this.#parts;
    const ending = new AbortController();
    const end = (): void => {
      ending.abort();
    };
    stopping.addEventListener('abort', end, { once: true });
    const cancel = clock.after(tokenLifeMs, end);
    try {
      if (interaction.isAutocomplete()) await suggest(interaction, this.#parts, this.#starts);
      else await this.#answer({ interaction, signal: ending.signal });
    } catch (error) {
      const { log } = this.#parts;
      const fields = { interaction: interaction.id, ...describeError(error) };
      if (isTooLate(error)) log.info(fields, 'Answer came too late');
      else log.warn(fields, 'Answer could not be given');
    } finally {
      cancel();
      stopping.removeEventListener('abort', end);
      // What nobody can be shown any more need not be done.
      end();
    }
  }

  async #answer(asked: Asked): Promise<void> {
    const { interaction } = asked;
    if (!interaction.isRepliable() || interaction.isModalSubmit()) return;
    const ask = await this.#askOf(asked);
    const answer = this.#answerTo(interaction, ask instanceof Error ? undefined : ask);
    try {
      if (ask instanceof Error) throw ask;
      const means = { parts: this.#parts, starts: this.#starts };
      const replies = ask === undefined ? runMenu(asked, means) : run(ask, asked, means);
      await answer.follow(replies, asked.signal);
    } catch (error) {
      if (isFromDiscord(error)) throw error;
      const fields = {
        interaction: interaction.id,
        command: ask instanceof Error ? undefined : ask?.command.data.name,
      };
      await answer.show(
        failureReply(asked.signal.aborted ? requestErrors.restarting() : error, this.#parts.log, fields),
      );
    }
  }

  /** What is asked for; `undefined` for the message menu, an error for what is refused. */
  async #askOf({ interaction }: Asked): Promise<Ask | Error | undefined> {
    const { commands, fetchAttachment, rules } = this.#parts;
    try {
      if (!isAllowedHere(interaction, rules)) return requestErrors.notHere();
      if (interaction.isButton() || interaction.isStringSelectMenu())
        return componentAsk(commands, interaction, await this.#longIds.whole(interaction.customId));
      if (!interaction.isChatInputCommand()) return undefined;
      const command = commands.find(({ data }) => data.name === interaction.commandName);
      return command === undefined
        ? requestErrors.noSuchCommand()
        : slashAsk(command, interaction, fetchAttachment);
    } catch (error) {
      return error instanceof Error ? error : new Error(String(error));
    }
  }

  #answerTo(interaction: Interaction, ask: Ask | undefined): Answer {
    const { rest, clock, deferAfterMs, rules } = this.#parts;
    const { place } = circumstancesOf(interaction, rules);
    const call: CommandCall | undefined = ask === undefined ? undefined : callOf(ask);
    return new Answer({
      rest,
      clock,
      // Who would be deferred after waiting in vain is deferred at once.
      deferAfterMs: this.#starts.expectedWaitMs > deferAfterMs ? 0 : deferAfterMs,
      key: interaction,
      target: ask?.target ?? 'private',
      isSeenByAll: ask?.isSeenByAll ?? false,
      render: (reply, isPrivate) => this.#render(reply, { call, isPrivate, canPost: place !== 'direct' }),
    });
  }

  async #render(reply: Reply, context: ReplyContext): Promise<Rendered> {
    const tooLong: string[] = [];
    const shorten = (customId: string): string => {
      tooLong.push(customId);
      return shortenedTo(customId);
    };
    const rendered = renderReply(reply, { ...context, shorten });
    await this.#longIds.keep(tooLong);
    return rendered;
  }
}
