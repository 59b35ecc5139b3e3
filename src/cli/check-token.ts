import type { Config } from '../config.ts';
import type { Finding } from './finding.ts';

const subject = 'Discord';

const patienceMs = 5_000;

/** View Channel, Send Messages, Embed Links, Read Message History, Send Messages in Threads; see Discord's permission flags. */
const botPermissions = (1n << 10n) | (1n << 11n) | (1n << 14n) | (1n << 16n) | (1n << 38n);

/** Asks Discord who the token belongs to; the token itself is never shown. */
export async function checkToken({ discordToken, discordApiUrl }: Config): Promise<Finding> {
  if (discordToken === '') {
    const found = 'DISCORD_TOKEN is not set, so Brevier runs in the terminal';
    return { state: 'note', subject, found, advice: 'The README says how to get one.' };
  }
  try {
    const response = await fetch(`${discordApiUrl}/v10/users/@me`, {
      headers: { authorization: `Bot ${discordToken}` },
      signal: AbortSignal.timeout(patienceMs),
    });
    return await describeAnswer(response);
  } catch {
    const advice = 'Check the network, a proxy, and DISCORD_API_URL.';
    return { state: 'problem', subject, found: `${discordApiUrl} cannot be reached`, advice };
  }
}

async function describeAnswer(response: Response): Promise<Finding> {
  if (response.status === 401) {
    const advice = 'Reset it in the Discord developer portal and put the new one in .env.';
    return { state: 'problem', subject, found: 'the token is refused', advice };
  }
  if (!response.ok) {
    return {
      state: 'problem',
      subject,
      found: `Discord answered ${response.status}`,
      advice: 'Try again later.',
    };
  }
  const { id, username } = (await response.json()) as { readonly id?: unknown; readonly username?: unknown };
  const advice = `Invite link: ${inviteLink(String(id))}`;
  return { state: 'ok', subject, found: `the token belongs to ${String(username)}`, advice };
}

/** Lets an admin add the bot to a server, with the permissions that digests need and no others. */
function inviteLink(applicationId: string): string {
  return `https://discord.com/oauth2/authorize?client_id=${applicationId}&scope=bot+applications.commands&permissions=${botPermissions}`;
}
