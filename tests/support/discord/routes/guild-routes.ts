import { memberOf } from '../guild-constants.ts';
import type { Guild } from '../guilds.ts';
import { discordError } from '../rest-error.ts';
import { applicationJson } from '../world.ts';
import { ok, part, type Route, type RouteCall } from './route.ts';

function guildOf(call: RouteCall): Guild {
  const guild = call.world.guilds.get(part(call, 0));
  if (guild === undefined) throw discordError(10004);
  return guild;
}

/** The bot itself, its application and its guilds. */
export const guildRoutes: readonly Route[] = [
  { method: 'GET', path: '/users/@me', answer: ({ world }) => ok(world.botUser) },
  {
    method: 'GET',
    path: '/users/@me/guilds',
    answer: ({ world }) => ok([...world.guilds.values()].map(({ id, name }) => ({ id, name }))),
  },
  { method: 'GET', path: '/applications/@me', answer: () => ok(applicationJson) },
  { method: 'GET', path: '/oauth2/applications/@me', answer: () => ok(applicationJson) },
  { method: 'GET', path: '/guilds/:', answer: (call) => ok(guildOf(call).toJson()) },
  { method: 'GET', path: '/guilds/:/roles', answer: (call) => ok(guildOf(call).roles) },
  {
    method: 'GET',
    path: '/guilds/:/channels',
    answer: (call) => {
      const guild = guildOf(call);
      return ok([...guild.channels.values()].map((channel) => guild.channelJson(channel)));
    },
  },
  {
    method: 'GET',
    path: '/guilds/:/members/:',
    answer: (call) => {
      const guild = guildOf(call);
      const id = part(call, 1);
      const isBot = id === '@me' || id === call.world.botUser['id'];
      return ok(
        isBot
          ? guild.botMember
          : memberOf({ id, username: 'somebody', discriminator: '0', global_name: null, avatar: null }),
      );
    },
  },
];
