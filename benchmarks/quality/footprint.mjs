/**
 * Memory and speed of the model in its own process, compiled: `npm run bench:model` builds first. Loads the model as the host does, and
 * for 30 and for 200 sentences in turn prints the most memory held and how many articles one core scores in a second.
 */
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { chooseSentences } from '../../dist/src/summarizer/extractive/choose-sentences.js';
import { loadExtractiveModel } from '../../dist/src/summarizer/extractive/extractive-model.js';

const folder = fileURLToPath(new URL('../../models/brevier-extractive-en', import.meta.url));
const sizes = process.argv.slice(2).map(Number);

if (sizes.length === 0) {
  for (const size of ['30', '200']) {
    spawnSync(process.execPath, [fileURLToPath(import.meta.url), size], { stdio: 'inherit' });
  }
}
for (const size of sizes) await measure(size);

async function measure(sentences) {
  const model = await loadExtractiveModel(folder);
  const loaded = process.memoryUsage().rss;
  const summarise = async (article) =>
    chooseSentences({ ...article, scores: await model.score(article) }, 'standard');
  for (let i = 0; i < 20; i += 1) await summarise(inventedArticle(sentences, i));
  const most = process.resourceUsage().maxRSS * 1024;
  const articles = Array.from({ length: 100 }, (_, i) => inventedArticle(35, i));
  const before = process.cpuUsage();
  for (const article of articles) await summarise(article);
  const { user, system } = process.cpuUsage(before);
  const perSecond = (articles.length * 1e6) / (user + system);
  console.log(
    `${sentences} sentences: ${inMegabytes(loaded)} loaded, at most ${inMegabytes(most)}; ` +
      `${perSecond.toFixed(0)} articles of 700 words in a second of one core`,
  );
  await model.close();
}

/** Sentences of 20 words about invented things. */
function inventedArticle(count, seed) {
  const things =
    'council harbour minister bridge hospital school river market police court ferry budget'.split(' ');
  const deeds = 'closed opened praised refused repaired sold planned measured defended visited'.split(' ');
  let state = seed + 1;
  const one = (list) => list[(state = (state * 48271) % 2147483647) % list.length];
  const sentence = () =>
    `The ${one(things)} of Port Alder ${one(deeds)} the old ${one(things)} on Tuesday, and a ${one(things)} ${one(deeds)} it for ${state % 900} days.`;
  return { title: 'Port Alder news', sentences: Array.from({ length: count }, sentence) };
}

function inMegabytes(bytes) {
  return `${(bytes / 1e6).toFixed(0)} MB`;
}
