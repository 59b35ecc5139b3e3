import type { HostJob, HostSummary } from './messages.ts';

/**
 * Belt and braces for what came out of another process: sentences said to be the article's own must stand in it, word for word.
 * What a model wrote was checked, fact by fact, where it was written.
 */
export function isOfArticle(summary: HostSummary, job: HostJob): boolean {
  if (summary.engine === 'seq2seq') return true;
  const article = withoutSpace(job.text);
  return summary.sentences.every(({ text }) => article.includes(withoutSpace(text)));
}

/** Splitting into sentences may change white space, and nothing else. */
function withoutSpace(text: string): string {
  return text.replace(/\s+/g, '');
}
