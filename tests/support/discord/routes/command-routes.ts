import { withoutLocalizations, type StoredCommand } from '../command-registry.ts';
import { asList, asObject } from '../json.ts';
import { discordError } from '../rest-error.ts';
import { nothing, ok, part, type Route, type RouteCall } from './route.ts';

/** The same five operations globally and in one guild. */
function commandRoutesAt(base: string, guildIn: (call: RouteCall) => string | undefined): readonly Route[] {
  const wanted = (call: RouteCall): StoredCommand => {
    const found = call.world.commands.find(guildIn(call), part(call, call.parts.length - 1));
    if (found === undefined) throw discordError(10063);
    return found;
  };
  return [
    {
      method: 'GET',
      path: base,
      answer: (call) => {
        const list = call.world.commands.list(guildIn(call));
        return ok(
          call.request.query.get('with_localizations') === 'true' ? list : withoutLocalizations(list),
        );
      },
    },
    {
      method: 'PUT',
      path: base,
      answer: (call) => {
        call.world.inspector.commands(call.request);
        return ok(call.world.commands.replaceAll(guildIn(call), asList(call.request.body).map(asObject)));
      },
    },
    {
      method: 'POST',
      path: base,
      answer: (call) => {
        const body = asObject(call.request.body);
        call.world.inspector.command(call.request, 'command-create', body);
        return ok(call.world.commands.put(guildIn(call), body), 201);
      },
    },
    {
      method: 'PATCH',
      path: `${base}/:`,
      answer: (call) => {
        const command = wanted(call);
        const body = asObject(call.request.body);
        call.world.inspector.command(call.request, 'command-edit', { ...command, ...body });
        return ok(call.world.commands.edit(guildIn(call), command, body));
      },
    },
    { method: 'GET', path: `${base}/:`, answer: (call) => ok(wanted(call)) },
    {
      method: 'DELETE',
      path: `${base}/:`,
      answer: (call) => {
        call.world.commands.delete(guildIn(call), wanted(call).id);
        return nothing;
      },
    },
  ];
}

export const commandRoutes: readonly Route[] = [
  ...commandRoutesAt('/applications/:/commands', () => undefined),
  ...commandRoutesAt('/applications/:/guilds/:/commands', (call) => {
    const guildId = part(call, 1);
    if (!call.world.guilds.has(guildId)) throw discordError(50001);
    return guildId;
  }),
];
