import type { NewArticle } from '../../domain/article.ts';
import type { PageReader } from '../../domain/ports/page-reader.ts';
import type { Fetched, FetchOutcome, GuardedClient } from '../http/guarded-client.ts';
import { ParseFailedError } from '../parse-worker/parse-failed-error.ts';
import type { ParsePool } from '../parse-worker/parse-pool.ts';
import { linkErrors } from '../../domain/wording/link-wording.ts';

/** How a feed begins, behind its declarations and comments. */
const feedRoot = /^\s*(?:<\?[^>]*>\s*|<!--(?:(?!-->)[^])*-->\s*)*<(?:rss|feed|rdf:rdf)[\s>]/i;
const looksAtBytes = 4096;

const acceptPages = 'text/html,application/xhtml+xml;q=0.9,text/plain;q=0.7';

/** Reads pages through the guarded client and the killable parser. */
export class WebPageReader implements PageReader {
  readonly #client: GuardedClient;
  readonly #pool: ParsePool;

  constructor(client: GuardedClient, pool: ParsePool) {
    this.#client = client;
    this.#pool = pool;
  }

  async read(url: string, signal?: AbortSignal): Promise<NewArticle> {
    return this.#client.read({ url, accept: acceptPages, signal }, (outcome) =>
      this.#articleOf(answered(outcome)),
    );
  }

  async #articleOf(answer: Fetched): Promise<NewArticle> {
    const type = answer.headers.get('content-type') ?? '';
    if (isFeed(answer)) throw linkErrors.feed();
    if (/^text\/plain\b/i.test(type)) return this.#readText(answer);
    if (type !== '' && !/html|xml/i.test(type)) throw linkErrors.otherType(type.split(';')[0] ?? type);
    const { body: bytes, url: address } = answer;
    const reading = await this.#parse(() => this.#pool.run('page', { bytes, contentType: type, address }));
    if (reading.kind === 'article') return reading.article;
    if (reading.kind === 'refused') throw linkErrors.unreadable(`it has ${reading.reason}`);
    throw linkErrors.hidden(reading.obstacle === 'not an article' ? undefined : reading.obstacle);
  }

  async #readText({ body: bytes, url: address }: Fetched): Promise<NewArticle> {
    const article = await this.#parse(() => this.#pool.run('text', { bytes, address }));
    if (typeof article !== 'string') return article;
    throw linkErrors.noArticle();
  }

  async #parse<T>(work: () => Promise<T>): Promise<T> {
    try {
      return await work();
    } catch (error) {
      if (!(error instanceof ParseFailedError)) throw error;
      throw linkErrors.unreadable(error.message, { cause: error });
    }
  }
}

function answered(outcome: FetchOutcome): Fetched {
  if (outcome.kind === 'fault') throw linkErrors.notReached(outcome.fault.text);
  if (outcome.status >= 200 && outcome.status < 300) return outcome;
  throw linkErrors.notAnswered(outcome.status);
}

/** Whatever type it is sent as. */
function isFeed({ body }: Fetched): boolean {
  return feedRoot.test(new TextDecoder().decode(body.subarray(0, looksAtBytes)));
}
