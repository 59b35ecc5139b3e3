import type { AutocompleteRequest, Choice, CommandRequest } from '../src/domain/command-request.ts';
import { daySuggestions, suggestZones } from '../src/domain/digests/schedule-words.ts';
import type { Reply } from '../src/domain/reply.ts';
import { blankDigest } from '../src/services/digests.ts';
import type { Services } from '../src/services/services.ts';
import type { Command } from './command.ts';
import { digestData } from './digest-data.ts';
import { digestName, listReply, orderReply, sentReply } from './digest-replies.ts';
import { readWish } from './digest-wish.ts';
import { digestErrors } from '../src/domain/wording/digest-errors.ts';
import { digestWording } from '../src/domain/wording/digest-wording.ts';

const maxChoices = 25;

export default {
  data: digestData,
  isPrivate: true,
  isForAdmins: true,
  async execute(request, services) {
    if (!request.isAdmin) {
      throw digestErrors.notAdmin();
    }
    return { ...(await run(request, services)), isPrivate: true };
  },
  autocomplete: suggest,
} satisfies Command;

async function run(request: CommandRequest, services: Services): Promise<Reply> {
  const { options } = request;
  const { digests } = services;
  const id = options.string('digest') ?? '';
  switch (options.subcommand) {
    case 'create':
      return orderReply(await digests.create(request, readWish(options)), 'Ordered', services.clock.now());
    case 'edit':
      return orderReply(await digests.edit(id, request, readWish(options)), 'Changed', services.clock.now());
    case 'list':
      return listReply(await digests.list(request), await digests.takeNews(request));
    case 'preview':
      return preview(request, services);
    case 'pause':
      return done(digestWording.paused(digestName(await digests.pause(id, request))));
    case 'resume':
      return orderReply(await digests.resume(id, request), 'Resumed', services.clock.now());
    case 'remove':
      return done(digestWording.removed(digestName(await digests.remove(id, request))));
    default: {
      const digest = await digests.findPostable(id, request);
      return sentReply(digest, await services.digestCopies.sendNow(digest, request.requestId));
    }
  }
}

/** Without a digest: the only one there is, or what a new one would say. */
async function preview(request: CommandRequest, services: Services): Promise<Reply> {
  const { digests, digestCopies, clock } = services;
  const id = request.options.string('digest');
  const [only, ...others] = await digests.list(request);
  if (id === undefined && others.length > 0) {
    throw digestErrors.several();
  }
  const blank = { ...blankDigest(request.guildId ?? '', request.locale, clock.now()), id: '' };
  const digest = id === undefined ? (only?.digest ?? blank) : await digests.find(id, request);
  return digestCopies.preview(digest, request.signal);
}

function done(text: string): Reply {
  return { kind: 'notice', tone: 'done', text };
}

async function suggest(request: AutocompleteRequest, services: Services): Promise<readonly Choice[]> {
  const { option, typed, audience } = request;
  const matching = (names: readonly string[]): readonly Choice[] =>
    names
      .filter((name) => name.toLowerCase().includes(typed.trim().toLowerCase()))
      .slice(0, maxChoices)
      .map((name) => ({ name, value: name }));
  switch (option) {
    case 'zone':
      return suggestZones(typed, maxChoices).map((name) => ({ name, value: name }));
    case 'days':
      return matching(daySuggestions);
    case 'topics':
      return suggestTopics(
        typed,
        (await services.library.topics(audience)).map(({ name }) => name),
      );
    case 'digest': {
      if (!request.isAdmin) return [];
      const listed = await services.digests.list(request);
      return listed
        .map(({ digest }) => ({ name: digestName(digest).slice(0, 100), value: digest.id }))
        .filter(
          ({ name, value }) => value === typed || name.toLowerCase().includes(typed.trim().toLowerCase()),
        )
        .slice(0, maxChoices);
    }
    default:
      return [];
  }
}

/** What was typed before the last comma stays. */
function suggestTopics(typed: string, topics: readonly string[]): readonly Choice[] {
  const comma = typed.lastIndexOf(',');
  const kept = comma < 0 ? '' : `${typed.slice(0, comma).trim()}, `;
  const wanted = typed
    .slice(comma + 1)
    .trim()
    .toLowerCase();
  return topics
    .filter((topic) => topic.toLowerCase().includes(wanted) && (kept + topic).length <= 100)
    .slice(0, maxChoices)
    .map((topic) => ({ name: kept + topic, value: kept + topic }));
}
