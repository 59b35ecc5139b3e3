import { buildOptions, type OptionInput } from './slash-options.ts';
import { allComponents } from './checks/component-rules.ts';
import type { StoredCommand } from './command-registry.ts';
import { SentInteraction } from './interaction-log.ts';
import { asList, asObject, asText, type JsonObject } from './json.ts';
import type { StoredMessage } from './message-store.ts';
import { aReader, circumstancesJson, type Circumstances } from './readers.ts';
import { applicationId, type World } from './world.ts';

interface SlashCall extends Circumstances {
  readonly command: string;
  /** Names of subcommand group and subcommand, where there are any. */
  readonly subcommand?: string;
  readonly options?: Readonly<Record<string, OptionInput>>;
  /** Sends it although Discord would not show the command to this reader, here. */
  readonly forged?: boolean;
}

interface ComponentCall extends Circumstances {
  readonly message: StoredMessage;
  readonly customId: string;
  /** Sends it although the message has no such component. */
  readonly forged?: boolean;
}

/** What people do in Discord: each call sends one interaction to the bot. */
export class ReaderActions {
  readonly #world: World;
  readonly #send: (payload: JsonObject) => void;

  constructor(world: World, send: (payload: JsonObject) => void) {
    this.#world = world;
    this.#send = send;
  }

  slash(call: SlashCall): SentInteraction {
    return this.#interaction(2, call, this.#slashData(call));
  }

  /** `focused` is the option being typed; its text is in `options`. */
  autocomplete(call: SlashCall & { readonly focused: string }): SentInteraction {
    return this.#interaction(4, call, this.#slashData(call, call.focused));
  }

  press(call: ComponentCall): SentInteraction {
    this.#assertPresent(call, 2);
    return this.#component(call, { component_type: 2 });
  }

  select(call: ComponentCall & { readonly values: readonly string[] }): SentInteraction {
    const select = this.#assertPresent(call, 3);
    const offered = asList(select?.['options']).map((option) => asObject(option)['value']);
    const strange = call.values.filter((value) => !offered.includes(value));
    if (strange.length > 0 && call.forged !== true)
      throw new Error(`The select does not offer ${strange.join(', ')}`);
    return this.#component(call, { component_type: 3, values: call.values });
  }

  /** Runs a message command on a message by somebody with this content. */
  messageMenu(
    call: Circumstances & {
      readonly command: string;
      readonly content: string;
      readonly embeds?: readonly JsonObject[];
    },
  ): SentInteraction {
    const where = circumstancesJson(this.#world, call);
    const command = this.#visible({ ...call }, 3);
    const author = {
      id: '500000000000000008',
      username: 'poster',
      global_name: null,
      discriminator: '0',
      avatar: null,
    };
    const stored = this.#world.messages.create(asText(where['channel_id']), {
      content: call.content,
      embeds: call.embeds ?? [],
    });
    const target = { ...stored, author };
    const data = {
      id: command.id,
      name: command.name,
      type: 3,
      target_id: stored.id,
      resolved: { messages: { [stored.id]: target } },
    };
    return this.#interaction(2, call, data);
  }

  #slashData(call: SlashCall, focused?: string): JsonObject {
    const command = this.#visible(call, 1);
    const path = call.subcommand === undefined ? [] : call.subcommand.split(' ');
    const levels: JsonObject[] = [];
    let defined = command['options'];
    for (const name of path) {
      const level = asList(defined)
        .map(asObject)
        .find((option) => option['name'] === name);
      if (level === undefined) throw new Error(`Discord knows no /${call.command} ${name}`);
      levels.push({ name, type: level['type'] });
      defined = level['options'];
    }
    const { options, resolved } = buildOptions({
      defined,
      given: call.options ?? {},
      ...(focused === undefined ? {} : { focused }),
      nextId: () => this.#world.snowflakes.next(),
      channelJson: (id) => this.#channelJson(id),
    });
    const nested = levels.reduceRight<readonly JsonObject[]>(
      (inner, level) => [{ ...level, options: inner }],
      options,
    );
    return {
      id: command.id,
      name: command.name,
      type: 1,
      options: nested,
      ...(Object.keys(resolved).length > 0 ? { resolved } : {}),
    };
  }

  #channelJson(id: string): JsonObject {
    const guild = this.#world.guildOfChannel(id);
    const channel = guild?.channels.get(id);
    return channel === undefined || guild === undefined
      ? { id, type: 0, name: 'unknown' }
      : guild.channelJson(channel);
  }

  #visible(call: SlashCall, type: number): StoredCommand {
    const where = circumstancesJson(this.#world, call);
    const guildId = typeof where['guild_id'] === 'string' ? where['guild_id'] : undefined;
    const command = this.#world.commands.visible(guildId, call.command, type);
    if (command === undefined) throw new Error(`No command "${call.command}" is registered here`);
    const contexts = asList(command['contexts']);
    const needed = command['default_member_permissions'];
    const missing = typeof needed === 'string' ? BigInt(needed) & ~(call.user?.permissions ?? 0n) : 0n;
    const isHidden =
      (contexts.length > 0 && !contexts.includes(call.context ?? 0)) ||
      (guildId !== undefined && missing !== 0n);
    if (isHidden && call.forged !== true)
      throw new Error(`Discord does not show "${call.command}" to this reader here`);
    return command;
  }

  #assertPresent({ message, customId, forged }: ComponentCall, type: number): JsonObject | undefined {
    const found = allComponents(message['components']).find(
      (each) => each['custom_id'] === customId && each['type'] === type,
    );
    const isUsable = found !== undefined && found['disabled'] !== true;
    if (!isUsable && forged !== true) throw new Error(`The message has no usable component ${customId}`);
    return found;
  }

  #component(call: ComponentCall, data: JsonObject): SentInteraction {
    const message = this.#world.messages.find(call.message.id) ?? call.message;
    const where: Circumstances = { channel: message.channel_id, ...call };
    return this.#interaction(3, where, { id: 1, custom_id: call.customId, ...data }, { message });
  }

  #interaction(
    type: number,
    ...[where, data, extra]: [Circumstances, JsonObject, JsonObject?]
  ): SentInteraction {
    const id = this.#world.snowflakes.next();
    const payload = {
      ...circumstancesJson(this.#world, where),
      id,
      application_id: applicationId,
      type,
      token: `token-${id}-${(where.user ?? aReader).id}`,
      version: 1,
      data,
      ...extra,
    };
    const interaction = new SentInteraction(payload);
    this.#world.interactions.add(interaction);
    this.#send(payload);
    return interaction;
  }
}
