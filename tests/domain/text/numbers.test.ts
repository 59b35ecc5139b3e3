import { describe, expect, it } from 'vitest';
import { numbersIn } from '../../../src/domain/text/numbers.ts';

const short = (text: string, language?: string) =>
  numbersIn(text, language).map(
    ({ kind, value, unit }) => `${kind} ${Number(value.toFixed(3))}${unit === undefined ? '' : ` ${unit}`}`,
  );

describe('numbers', () => {
  it.each([
    ['forty-eight thousand people', ['cardinal 48000']],
    ['two dozen men and a dozen eggs', ['cardinal 24', 'cardinal 12']],
    ['a million, 1.2 million', ['cardinal 1000000', 'cardinal 1200000']],
    [
      '$3bn, €4.5 million, £20m, Rs 500',
      ['money 3000000000 USD', 'money 4500000 EUR', 'money 20000000 GBP', 'money 500 INR'],
    ],
    ['100 dollars, 3 million euros, five pounds', ['money 100 USD', 'money 3000000 EUR', 'money 5 GBP']],
    ['10 to 12 people', ['cardinal 10', 'cardinal 12']],
    ['10–12 million people', ['cardinal 10000000', 'cardinal 12000000']],
    ['between ten and 12 per cent', ['percent 10', 'percent 12']],
    ['$10-12 million', ['money 10000000 USD', 'money 12000000 USD']],
    ['from 900 to 1.2 million', ['cardinal 900', 'cardinal 1200000']],
    ['40 per cent, 40%, 40 percent, forty percent', ['percent 40', 'percent 40', 'percent 40', 'percent 40']],
    ['rose 2 percentage points', ['percent 2']],
    ['the 3rd, 21st, twenty-first and third', ['ordinal 3', 'ordinal 21', 'ordinal 21', 'ordinal 3']],
    [
      'half of them, a third of it, two-thirds, three quarters',
      ['fraction 0.5', 'fraction 0.333', 'fraction 0.667', 'fraction 0.75'],
    ],
    ['the 32-year-old man', ['cardinal 32']],
    ['a thirty-two-year-old', ['cardinal 32']],
    ['in 2024, the 1990s, mid-2014', ['year 2024', 'year 1990', 'year 2014']],
    [
      '12,000 and 1,234,567.89 and 3.5 and 0.125',
      ['cardinal 12000', 'cardinal 1234567.89', 'cardinal 3.5', 'cardinal 0.125'],
    ],
    ['hundreds of thousands', ['magnitude 100', 'magnitude 1000']],
    ['No one came, one man did', ['cardinal 1']],
    ['at 3:30 p.m. and 5 p.m. and 18:45', ['time 930', 'time 1020', 'time 1125']],
    ['won 3-1, then 5–4', ['cardinal 3', 'cardinal 1', 'cardinal 5', 'cardinal 4']],
    ['COVID-19, the G20, an F-16', []],
    ['one hundred and five', ['cardinal 105']],
    ['ten and twelve', ['cardinal 10', 'cardinal 12']],
    ['two hundred thousand', ['cardinal 200000']],
    ['it fell to -5 degrees', ['cardinal -5']],
    ['minus 12, of minus twelve and to −12', ['cardinal -12', 'cardinal -12', 'cardinal -12']],
    ['lows minus 12 degrees to minus 5°, 12C below zero', ['cardinal -12', 'cardinal -5', 'cardinal -12']],
    ['the price minus 12 dollars, 20 minus 8', ['money 12 USD', 'cardinal 20', 'cardinal 8']],
    ['half a million, a half-million, half a dozen', ['cardinal 500000', 'cardinal 500000', 'cardinal 6']],
    ['one and a half million, two and a half billion', ['cardinal 1500000', 'cardinal 2500000000']],
    ['a million and a half, one and a quarter million', ['cardinal 1500000', 'cardinal 1250000']],
    ['two and a half years, two-and-a-half-year', ['cardinal 2.5', 'cardinal 2.5']],
    ['2½ years, 2 and a half million euros', ['cardinal 2.5', 'money 2500000 EUR']],
    ['half a million dollars, half a per cent', ['money 500000 USD', 'percent 0.5']],
    ['a quarter of a million, three quarters of a billion', ['cardinal 250000', 'cardinal 750000000']],
    ['two and half of them, an hour and a half', ['cardinal 2', 'fraction 0.5', 'fraction 0.5']],
    ['nothing here but once and miles', []],
  ])('in %j', (text, expected) => {
    expect(short(text)).toEqual(expected);
  });

  it.each([
    ['de', '12.000 Menschen, 3,5 Millionen Euro', ['cardinal 12000', 'money 3500000 EUR']],
    [
      'de',
      'achtundvierzigtausend, zweihundertfünf, eine Million',
      ['cardinal 48000', 'cardinal 205', 'cardinal 1000000'],
    ],
    [
      'de',
      'vierzig Prozent, ein Drittel der Leute, um 18.30 Uhr',
      ['percent 40', 'fraction 0.333', 'time 1110'],
    ],
    [
      'fr',
      '12 000 personnes, 3,5 millions d’euros, 1er',
      ['cardinal 12000', 'money 3500000 EUR', 'ordinal 1'],
    ],
    [
      'fr',
      'quarante-huit mille, quatre-vingt-dix, vingt et un',
      ['cardinal 48000', 'cardinal 90', 'cardinal 21'],
    ],
    ['es', 'cuarenta y ocho mil, 3.500 millones de euros', ['cardinal 48000', 'money 3500000000 EUR']],
    ['de', 'eine halbe Million, minus 12 Grad', ['cardinal 500000', 'cardinal -12']],
    ['fr', 'un million et demi, moins 12 degrés', ['cardinal 1500000', 'cardinal -12']],
    ['es', 'medio millón, menos 12 grados', ['cardinal 500000', 'cardinal -12']],
    ['es', '40 por ciento, ciento veinte, dos tercios', ['percent 40', 'cardinal 120', 'fraction 0.667']],
  ])('in %s: %j', (language, text, expected) => {
    expect(short(text, language)).toEqual(expected);
  });

  it('are found where they stand', () => {
    const text = 'About €4.5 million and forty-eight thousand people, 12 percent.';

    const facts = numbersIn(text);

    expect(facts.map((fact) => fact.text)).toEqual(['€4.5 million', 'forty-eight thousand', '12 percent']);
    expect(facts.map(({ start, end }) => text.slice(start, end))).toEqual(facts.map((fact) => fact.text));
  });

  it.each([
    ['one long number', '1'.repeat(500_000)],
    ['groups without end', `1${',000'.repeat(200_000)}`],
    ['number words', 'million '.repeat(100_000)],
    ['articles', 'a '.repeat(200_000)],
  ])('get through %s without finding more than there is', (_name, text) => {
    expect(numbersIn(text).length).toBeLessThanOrEqual(1);
  });
});
