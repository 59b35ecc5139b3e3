import type { APIComponentInContainer } from 'discord-api-types/v10';
import type { EvidencePair, EvidenceReply } from '../../domain/reply.ts';
import { textDisplay } from './components.ts';
import { plainLine } from './show-text.ts';
import { cardWording } from '../../domain/wording/card-wording.ts';

const maxPairs = 10;
const budget = 3400;

/** Each summary sentence over the sentences of the article that it rests on. */
export function evidenceList({ title, pairs }: EvidenceReply): APIComponentInContainer[] {
  const shown = pairs.slice(0, maxPairs);
  const room = Math.floor(budget / Math.max(1, shown.length));
  return [
    textDisplay(`### ${cardWording.evidence}\n${plainLine(title, 300)}`),
    ...shown.map((pair) => textDisplay(pairText(pair, room))),
  ];
}

function pairText({ sentence, evidence, sources = [] }: EvidencePair, room: number): string {
  const quoted = evidence.slice(0, 4);
  const names = sources.slice(0, quoted.length).map((name) => plainLine(name, 40));
  const forNames = names.reduce((sum, name) => sum + name.length + 8, 0);
  const each = Math.floor((room - forNames - 10) / (quoted.length + 1)) - 8;
  const claim = `**${plainLine(sentence, each) || '…'}**`;
  const lines = quoted.map((text, place) => {
    const name = names[place] ?? '';
    return `> ${plainLine(text, each)}${name === '' ? '' : `\n> -# ${name}`}`;
  });
  return [claim, ...(lines.length === 0 ? [`-# ${cardWording.noEvidence}`] : lines)].join('\n');
}
