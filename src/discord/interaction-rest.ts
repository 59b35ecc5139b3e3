import { InteractionResponseType, MessageFlags, Routes } from 'discord-api-types/v10';
import { DiscordAPIError, HTTPError, REST } from 'discord.js';
import type { Rendered } from './render/render-reply.ts';

/** The first answer arrived twice, because the news of its arrival was lost. */
const alreadyAnswered = 40060;
const attempts = 3;
const pauseMs = 150;

export type InteractionKey = { readonly id: string; readonly token: string; readonly applicationId: string };

/**
 * Answers interactions over REST. Their tokens speak for themselves, and Discord counts them apart from the bot's own requests,
 * so this client has neither the bot's token nor its limit of 50 requests a second.
 */
export class InteractionRest {
  readonly #rest: REST;

  constructor(apiUrl: string) {
    this.#rest = new REST({
      api: apiUrl,
      version: '10',
      globalRequestsPerSecond: Number.POSITIVE_INFINITY,
      timeout: 5000,
      retries: 0,
    });
  }

  /** The first answer: a message, or with `isUpdate` the new content of the message whose component was used. */
  async reply(key: InteractionKey, { body, files }: Rendered, isUpdate = false): Promise<void> {
    const type = isUpdate
      ? InteractionResponseType.UpdateMessage
      : InteractionResponseType.ChannelMessageWithSource;
    await this.#callback(key, { type, data: isUpdate ? withoutVisibility(body) : body }, files);
  }

  async defer(key: InteractionKey, isPrivate: boolean): Promise<void> {
    const type = InteractionResponseType.DeferredChannelMessageWithSource;
    await this.#callback(key, isPrivate ? { type, data: { flags: MessageFlags.Ephemeral } } : { type });
  }

  async deferUpdate(key: InteractionKey): Promise<void> {
    await this.#callback(key, { type: InteractionResponseType.DeferredMessageUpdate });
  }

  async choices(
    key: InteractionKey,
    choices: readonly { readonly name: string; readonly value: string }[],
  ): Promise<void> {
    await this.#callback(key, {
      type: InteractionResponseType.ApplicationCommandAutocompleteResult,
      data: { choices },
    });
  }

  /** Edits a message of this interaction: the first answer, or the follow-up with this id. */
  async edit(key: InteractionKey, { body, files }: Rendered, messageId = '@original'): Promise<void> {
    const route = Routes.webhookMessage(key.applicationId, key.token, messageId);
    await repeatedly(() =>
      this.#rest.patch(route, { body: withoutVisibility(body), files: [...files], auth: false }),
    );
  }

  async delete({ applicationId, token }: InteractionKey): Promise<void> {
    await repeatedly(() => this.#rest.delete(Routes.webhookMessage(applicationId, token), { auth: false }));
  }

  /** One more message; sent once only, because a second one would be seen. Gives its id. */
  async followUp({ applicationId, token }: InteractionKey, { body, files }: Rendered): Promise<string> {
    const query = new URLSearchParams({ wait: 'true' });
    const message = await this.#rest.post(Routes.webhook(applicationId, token), {
      body,
      files: [...files],
      auth: false,
      query,
    });
    return (message as { readonly id: string }).id;
  }

  async #callback({ id, token }: InteractionKey, body: object, files: Rendered['files'] = []): Promise<void> {
    let isRepeated = false;
    await repeatedly(async () => {
      try {
        await this.#rest.post(Routes.interactionCallback(id, token), {
          body,
          files: [...files],
          auth: false,
        });
      } catch (error) {
        if (isRepeated && error instanceof DiscordAPIError && error.code === alreadyAnswered) return;
        isRepeated = true;
        throw error;
      }
    });
  }
}

/** Whether a message is private is decided when it is made and cannot be edited. */
function withoutVisibility<Body extends { readonly flags: number }>(body: Body): Body {
  return { ...body, flags: body.flags & ~MessageFlags.Ephemeral };
}

/** Repeats what failed on the way, such as a cut connection or a server error; what Discord refused stays refused. */
async function repeatedly<T>(act: () => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await act();
    } catch (error) {
      const isRefused =
        error instanceof DiscordAPIError || (error instanceof HTTPError && error.status < 500);
      if (isRefused || attempt === attempts) throw error;
      await new Promise((resolve) => setTimeout(resolve, pauseMs * attempt));
    }
  }
}
