import { describe, expect, it } from 'vitest';
import type { Article } from '../../../src/domain/article.ts';
import { choosePoints, type TellingRoom } from '../../../src/domain/telling/choose-points.ts';

const card: TellingRoom = {
  points: 3,
  size: 75,
  sizeOf: (text) => text.split(' ').length,
  isBrief: false,
};
const brief: TellingRoom = { ...card, points: 2, isBrief: true };

/** An article of these sentences, all of which its summary holds. */
function part(sentences: readonly string[], facts: Partial<Article> = {}) {
  const at = new Date('2026-03-01T08:00:00Z');
  const article: Article = {
    id: sentences.join(),
    title: 'Mill burns down in Ostermoor',
    text: sentences.join(' '),
    source: 'City Ledger',
    language: 'en',
    publishedAt: at,
    addedAt: at,
    completeness: 'full',
    revision: 1,
    textHash: '',
    ...facts,
  };
  return { article, sentences: sentences.map((text, index) => ({ text, evidence: [index + 1] })) };
}

function told(parts: readonly ReturnType<typeof part>[], room: TellingRoom): readonly string[] {
  return choosePoints(parts, room).map(({ text, place }) => `${place} ${text}`);
}

describe('the points of a story', () => {
  it('tell no fact twice, and what only another outlet says after the first one', () => {
    const first = part(['The mill at Ostermoor burned down on Monday.', 'Its roof fell in at 7 a.m.']);
    const other = part([
      'On Monday the Ostermoor mill burned down.',
      'Police are looking for two boys who climbed the mill’s fence.',
    ]);

    expect(told([first, other], card)).toEqual([
      '0 The mill at Ostermoor burned down on Monday.',
      '0 Its roof fell in at 7 a.m.',
      '1 Police are looking for two boys who climbed the mill’s fence.',
    ]);
  });

  it('give one number for one thing, whoever else counts it', () => {
    const first = part(['The fire at the mill killed 11 people, the mayor said.']);
    const other = part(['Eleven people died when flames raced through the spinning hall of the mill.']);

    expect(told([first, other], card)).toEqual(['0 The fire at the mill killed 11 people, the mayor said.']);
  });

  it.each([
    ['a pronoun that opens', 'His first goal came in the 88th minute and made it 2-2.'],
    ['a pronoun that points away', 'A helicopter crew found it near the mill.'],
    ['a person who is nobody', 'The mill cost more than the plan she presented in January.'],
    ['an it that stands elsewhere', 'If it burns again, it would be the third mill to go.'],
    ['a likeness to something unsaid', 'The mill’s owner has four mills of the same age.'],
    ['a time that counts from elsewhere', 'Crews reached the mill 18 minutes later.'],
    ['a surname nobody has met', 'The mill was cold when Yates went in.'],
    [
      'a quotation about something unsaid',
      '“I paced it out at the mill, and it was short,” an engineer said.',
    ],
    ['nothing that the headline is about', 'Local voters had mixed feelings.'],
  ])('in an edition show no sentence with %s', (_fault, sentence) => {
    const first = part(['The mill at Ostermoor burned down on Monday.', sentence], {
      text: `The mill at Ostermoor burned down on Monday. ${sentence} Simon Yates owns it.`,
    });

    expect(told([first], brief)).toEqual(['0 The mill at Ostermoor burned down on Monday.']);
  });

  it.each([
    'Fire chief Adele Varga said she had seen boys on the roof of the mill.',
    'Two days after the fire, the mill was still smoking.',
    'The mill’s owner said he would not rebuild it.',
    'The mill’s owner said it would be rebuilt.',
    'Crews from Tellingford, who fought it for six hours, left the mill at noon.',
    '“The mill will be rebuilt,” Mayor Ana Brook said.',
  ])('in an edition show %j', (sentence) => {
    const first = part(['Fire destroyed a landmark of Ostermoor on Monday.', sentence], {
      title: 'Ostermoor loses its mill to a fire',
    });

    expect(told([first], brief)).toHaveLength(2);
  });

  it('let a sentence of a card lean on the one right before it', () => {
    const first = part([
      'The mill at Ostermoor burned down on Monday.',
      'It had stood empty since 1998.',
      'Its bricks are sold.',
    ]);
    const withoutSecond = { ...first, sentences: first.sentences.filter((_, index) => index !== 1) };

    expect(told([first], card)).toContain('0 It had stood empty since 1998.');
    expect(told([withoutSecond], card)).toEqual(['0 The mill at Ostermoor burned down on Monday.']);
  });

  it('begin in a card as the first article’s summary does, though it names a stranger', () => {
    const lead = 'Yates had never seen the tenant, which the landlord found odd.';
    const first = part([lead, 'The painting was behind the wall of the storage room.'], {
      text: `${lead} The painting was behind the wall of the storage room. Simon Yates owns the mill.`,
    });

    expect(told([first], card)[0]).toBe(`0 ${lead}`);
  });

  it('leave out what an older article says of its own present, and its corrected numbers', () => {
    const newest = part(['The vote was won by a narrow margin.'], { title: 'Lakeland vote is won' });
    const older = part(
      [
        'Voters seem to have backed the Lakeland plan.',
        'Marko Denes said the vote could still be lost.',
        'The vote on the Lakeland plan was held on Friday.',
      ],
      { publishedAt: new Date('2026-02-28T08:00:00Z') },
    );
    const corrected = part(['The quake in Karv killed 41 people, the army said.', 'The army dug in Karv.']);
    const later = part(['The quake in Karv killed 112 people.'], {
      publishedAt: new Date('2026-03-01T21:00:00Z'),
    });

    expect(told([newest, older], card)).toEqual([
      '0 The vote was won by a narrow margin.',
      '1 The vote on the Lakeland plan was held on Friday.',
    ]);
    expect(told([corrected, later], card)).toEqual([
      '0 The army dug in Karv.',
      '1 The quake in Karv killed 112 people.',
    ]);
  });

  it('never cut a sentence, and show the first one however long it is', () => {
    const long = `The mill ${'and its yard '.repeat(40)}burned down.`;
    const first = part([long, 'The roof of the mill fell in at 7 a.m.']);

    expect(told([first], card)).toEqual([`0 ${long}`]);
  });
});
