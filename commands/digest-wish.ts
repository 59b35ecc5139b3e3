import type { Options } from '../src/domain/command-request.ts';
import { parseDays, parseTime, parseZone } from '../src/domain/digests/schedule-words.ts';
import type { DigestWish } from '../src/services/digests.ts';
import { digestErrors } from '../src/domain/wording/digest-errors.ts';

const mostTopics = 10;

/** What the options say; what is missing is left out. Throws `UserError` for what makes no sense. */
export function readWish(options: Options): DigestWish {
  const time = options.string('time');
  const zone = options.string('zone');
  const days = options.string('days');
  const topics = options.string('topics');
  const channelId = options.channel('channel');
  const stories = options.integer('stories');
  const nothingNew = options.string('nothing-new');
  return {
    ...(channelId === undefined ? {} : { channelId }),
    ...(time === undefined ? {} : { minuteOfDay: parseTime(time) }),
    ...(zone === undefined ? {} : { zone: parseZone(zone) }),
    ...(days === undefined ? {} : { days: parseDays(days) }),
    ...(topics === undefined ? {} : { topics: readTopics(topics) }),
    ...(stories === undefined ? {} : { stories }),
    ...(nothingNew === undefined ? {} : { whenNothingNew: nothingNew === 'silence' ? 'silence' : 'line' }),
  };
}

/** "all" takes the choice back. */
function readTopics(text: string): readonly string[] {
  const topics = text
    .split(',')
    .map((topic) => topic.trim())
    .filter((topic) => topic !== '');
  if (topics.length > mostTopics) {
    throw digestErrors.tooManyTopics(topics.length, mostTopics);
  }
  return topics.length === 1 && topics[0]?.toLowerCase() === 'all' ? [] : topics;
}
