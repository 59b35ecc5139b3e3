import type { ArticleHeader } from '../../src/domain/article.ts';
import type { DigestReply } from '../../src/domain/reply.ts';

const article: ArticleHeader = {
  id: 'a1',
  title: 'Harbour bridge closed after inspection',
  source: 'City Ledger',
  language: 'en',
  publishedAt: new Date('2026-11-24T05:00:00Z'),
  addedAt: new Date('2026-11-24T05:05:00Z'),
  completeness: 'full',
  revision: 1,
  textHash: '0',
};

/** An edition of one story. */
export function aDigestReply(): DigestReply {
  return {
    kind: 'digest',
    title: 'The news · Tuesday 24 November',
    stories: [
      {
        article,
        headline: article.title,
        points: [{ text: 'The city shut the bridge on Tuesday.', sources: [0] }],
        sources: [{ name: 'City Ledger' }],
        publishedAt: article.publishedAt,
      },
    ],
    changes: [],
    footer: '1 of 1 story from 1 feed · as of 06:58',
    menu: {
      placeholder: 'Read a summary',
      call: { command: 'summarize', options: { private: true } },
      option: 'story',
      choices: [{ label: article.title, value: article.id }],
    },
  };
}
