import { REST, RESTEvents } from 'discord.js';

/** Discord's REST API with the bot's token, which is set again after a 401: the library forgets it then, and would fail from there on. */
export function createRest(apiUrl: string, token: string): REST {
  const rest = new REST({ api: apiUrl, version: '10' }).setToken(token);
  rest.on(RESTEvents.Response, (_request, response) => {
    if (response.status === 401) {
      setImmediate(() => {
        rest.setToken(token);
      });
    }
  });
  return rest;
}
