import { bootstrapMean, type Interval } from './bootstrap.ts';
import { faultRules } from './faults/index.ts';
import { LENGTHS, OURS, type Measured } from './measure.ts';
import type { Rouge } from './rouge.ts';

const METRICS = ['one', 'two', 'longest'] as const;
const HEADINGS = ['ROUGE-1', 'ROUGE-2', 'ROUGE-L'];

/** The tables of one run, as Markdown. */
export function report(articles: readonly Measured[], exactWords: readonly number[]): string {
  return [
    ...exactWords.flatMap((words) => exactTable(articles, words)),
    ...shownTable(articles),
    ...faultTable(articles),
  ].join('\n');
}

function exactTable(articles: readonly Measured[], words: number): string[] {
  const names = [OURS, 'lead', 'TextRank', 'LexRank'];
  const rows = names.map((name) => {
    const figures = METRICS.map((metric) => mean(articles, `${words} ${name}`, metric).toFixed(2));
    return `| ${name} | ${figures.join(' | ')} |`;
  });
  return [
    `### Exactly ${words} words`,
    '',
    `| | ${HEADINGS.join(' | ')} |`,
    '|---|---|---|---|',
    ...rows,
    differenceRow(articles, `${words} ${OURS}`, `${words} lead`),
    '',
  ];
}

function shownTable(articles: readonly Measured[]): string[] {
  const rows = LENGTHS.flatMap((length) => [
    `| ${length}, ${(total(articles, length) / Math.max(1, articles.length)).toFixed(0)} words | ${METRICS.map((metric) => mean(articles, `${length} ${OURS}`, metric).toFixed(2)).join(' | ')} |`,
    `| lead, as many words | ${METRICS.map((metric) => mean(articles, `${length} lead`, metric).toFixed(2)).join(' | ')} |`,
    differenceRow(articles, `${length} ${OURS}`, `${length} lead`),
  ]);
  const lead3 = METRICS.map((metric) => mean(articles, 'whole lead-3', metric).toFixed(2));
  return [
    '### As a reader sees them',
    '',
    `| | ${HEADINGS.join(' | ')} |`,
    '|---|---|---|---|',
    ...rows,
    `| lead-3, whole sentences | ${lead3.join(' | ')} |`,
    '',
  ];
}

function faultTable(articles: readonly Measured[]): string[] {
  const columns = ['lead-3', ...LENGTHS];
  const share = (column: string, has: (names: readonly string[]) => boolean): string => {
    const hits = articles.filter((article) => has(article.faults.get(column) ?? [])).length;
    return `${((100 * hits) / Math.max(1, articles.length)).toFixed(1)} %`;
  };
  return [
    '### Summaries with a fault that a reader would notice',
    '',
    `| | ${columns.join(' | ')} |`,
    `|---|${columns.map(() => '---|').join('')}`,
    ...faultRules.map(
      (rule) =>
        `| ${rule.name} | ${columns.map((c) => share(c, (names) => names.includes(rule.name))).join(' | ')} |`,
    ),
    `| any | ${columns.map((c) => share(c, (names) => names.length > 0)).join(' | ')} |`,
    '',
  ];
}

function differenceRow(articles: readonly Measured[], ours: string, theirs: string): string {
  const cells = METRICS.map((metric) =>
    signed(
      bootstrapMean(
        articles.map((article) => 100 * (figure(article, ours, metric) - figure(article, theirs, metric))),
      ),
    ),
  );
  return `| difference, 95 % interval | ${cells.join(' | ')} |`;
}

function signed({ mean: middle, low, high }: Interval): string {
  const sign = (value: number): string => `${value < 0 ? '−' : '+'}${Math.abs(value).toFixed(2)}`;
  return `${sign(middle)} (${sign(low)} to ${sign(high)})`;
}

function mean(articles: readonly Measured[], key: string, metric: keyof Rouge): number {
  return (
    (100 * articles.reduce((sum, article) => sum + figure(article, key, metric), 0)) /
    Math.max(1, articles.length)
  );
}

function figure(article: Measured, key: string, metric: keyof Rouge): number {
  return article.rouge.get(key)?.[metric] ?? Number.NaN;
}

function total(articles: readonly Measured[], length: (typeof LENGTHS)[number]): number {
  return articles.reduce((sum, article) => sum + (article.words.get(length) ?? 0), 0);
}
