import type { NewArticle } from '../../domain/article.ts';
import { UserError } from '../../domain/errors.ts';
import type { PageReader } from '../../domain/ports/page-reader.ts';
import type { Fetched, GuardedClient } from '../http/guarded-client.ts';
import { ParseFailedError } from '../parse-worker/parse-failed-error.ts';
import type { ParsePool } from '../parse-worker/parse-pool.ts';
import type { Obstacle } from './obstacle.ts';
import type { PageArticle } from './page-article.ts';

const acceptPages = 'text/html,application/xhtml+xml;q=0.9,text/plain;q=0.7';
const hint = 'Save the page and attach it as a file, or try another link.';

/** Reads pages through the guarded client and the killable parser. */
export class WebPageReader implements PageReader {
  readonly #client: GuardedClient;
  readonly #pool: ParsePool;

  constructor(client: GuardedClient, pool: ParsePool) {
    this.#client = client;
    this.#pool = pool;
  }

  async read(url: string, signal?: AbortSignal): Promise<NewArticle> {
    const answer = await this.#fetch(url, signal);
    const type = answer.headers.get('content-type') ?? '';
    if (/^text\/plain\b/i.test(type)) return this.#readText(answer);
    if (type !== '' && !/html|xml/i.test(type))
      throw new UserError(
        `There is no article at this link: it is ${type.split(';')[0]?.slice(0, 60) ?? 'no page'}.`,
        { hint },
      );
    const { body: bytes, url: address } = answer;
    const reading = await this.#parse(() => this.#pool.run('page', { bytes, contentType: type, address }));
    if (reading.kind === 'article') return reading.article;
    throw new UserError(whyNot(reading), { hint });
  }

  async #fetch(url: string, signal: AbortSignal | undefined): Promise<Fetched> {
    const outcome = await this.#client.fetch({ url, accept: acceptPages, signal });
    if (outcome.kind === 'fault')
      throw new UserError(`The link could not be read: ${outcome.fault.text}.`, { hint });
    if (outcome.status >= 200 && outcome.status < 300) return outcome;
    throw new UserError(`The link could not be read: the site answered ${statusWords(outcome.status)}.`, {
      hint,
    });
  }

  async #readText({ body, url }: Fetched): Promise<NewArticle> {
    const text = new TextDecoder().decode(body);
    const article = await this.#parse(() => this.#pool.run('text', { text, url }));
    if (typeof article !== 'string') return article;
    throw new UserError('There is no article at this link.', { hint });
  }

  async #parse<T>(work: () => Promise<T>): Promise<T> {
    try {
      return await work();
    } catch (error) {
      if (!(error instanceof ParseFailedError)) throw error;
      throw new UserError(`The page cannot be read: ${error.message}.`, { hint, cause: error });
    }
  }
}

function whyNot(reading: Exclude<PageArticle, { kind: 'article' }>): string {
  if (reading.kind === 'refused') return `The page cannot be read: it has ${reading.reason}.`;
  return `There is no article to read at this link${because(reading.obstacle)}.`;
}

function because(obstacle: Obstacle | undefined): string {
  switch (obstacle) {
    case 'cookie wall':
      return ': it shows a cookie notice instead';
    case 'paywall':
      return ': it is for subscribers';
    case 'robot check':
      return ': the site asks whether a person is reading';
    case 'not an article':
    case undefined:
      return '';
  }
}

function statusWords(status: number): string {
  if (status === 404 || status === 410) return `that there is no such page (${status})`;
  if (status === 401 || status === 402 || status === 403) return `that it may not be read (${status})`;
  if (status === 429) return 'that it is asked too often (429)';
  return status >= 500 ? `that it has a fault of its own (${status})` : String(status);
}
