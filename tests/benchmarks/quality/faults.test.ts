import { describe, expect, it } from 'vitest';
import { faultRules, faultsOf } from '../../../benchmarks/quality/faults/index.ts';

const ARTICLE = [
  'The city shut the Harbour Bridge on Tuesday after engineers found a crack in a main girder.',
  'He said a decision on the repair was due within ten days.',
];

const points = (...texts: string[]): { readonly text: string }[] => texts.map((text) => ({ text }));

function faults(text: string, title?: string): string[] {
  return faultsOf({ title, article: ARTICLE, points: points(text) });
}

describe('fault rules', () => {
  it('say in words what they look for', () => {
    expect(faultRules.map((rule) => rule.name)).toEqual([
      'repeated headline',
      'byline',
      'boilerplate',
      'dangling opening',
      'cut sentence',
      'same fact twice',
    ]);
    expect(faultRules.every((rule) => rule.rule.length > 40)).toBe(true);
  });

  it.each([
    'The city shut the Harbour Bridge on Tuesday after engineers found a crack in a main girder.',
    '“We will not gamble with lives,” Mayor Ana Quist said.',
    'This week the council meets to vote on the money.',
    'Those who live on the island have no other way to the mainland.',
    'U.S. Defense Secretary Dana Cole called the plan “very, very serious” in the U.N.',
    'By Friday, engineers hope to know how deep the crack goes.',
    'Two engineers found the crack while they painted the girder.',
    'Read aloud, the letter took the court four minutes.',
    'Die Brücke bleibt bis Mai gesperrt.',
    '橋は火曜日に閉鎖された。',
    'أغلقت المدينة الجسر يوم الثلاثاء بعد العثور على شق؟',
  ])('find nothing in %j', (text) => {
    expect(faults(text)).toEqual([]);
  });

  it.each([
    ['Harbour Bridge closed after crack is found.', 'Harbour Bridge closed after crack is found'],
    ['HARBOUR BRIDGE CLOSED AFTER CRACK FOUND.', 'Harbour Bridge closed after crack found'],
  ])('find the headline in %j', (text, title) => {
    expect(faults(text, title)).toContain('repeated headline');
  });

  it.each([
    'By Ana Quist and Tom Reed.',
    'Ana Quist contributed to this report.',
    'Editing by Tom Reed in Port Alder.',
  ])('find a byline in %j', (text) => {
    expect(faults(text)).toContain('byline');
  });

  it.each([
    'Related Post: ferry times for the weekend.',
    'Sign up for our newsletter and never miss a story.',
    'Read more: how the bridge was built.',
    'We use cookies to improve your visit.',
    '© 2026 City Ledger. All rights reserved.',
    'Photo: Ana Quist / City Ledger.',
    'Scroll down for a video of the crack.',
  ])('find boilerplate in %j', (text) => {
    expect(faults(text)).toContain('boilerplate');
  });

  it.each([
    'He called the closure a precaution.',
    'However, ferries run every ten minutes.',
    'But the mayor called it a precaution.',
    'Such a closure has not been seen since 1987.',
    'The two had warned the port authority.',
    'Two are in the hospital with burns.',
    '“The girder is old,” he said.',
    'The repair may take a year, she added.',
    'Both were taken to the hospital.',
  ])('find a dangling opening in %j', (text) => {
    expect(faults(text)).toContain('dangling opening');
  });

  it('allows a sentence right after the one that it leans on', () => {
    const shown = ARTICLE.map((text, from) => ({ text, from }));

    expect(faultsOf({ article: ARTICLE, points: shown })).toEqual([]);
  });

  it.each([
    'The plan was described by U.S.',
    'The closure was announced by Mr.',
    'The city shut the Harbour Bridge on',
    'the mayor called the closure a precaution.',
    '“The girder is old, the mayor told reporters.',
    'So it is.',
    '橋は火曜日に',
  ])('find a cut sentence in %j', (text) => {
    expect(faults(text)).toContain('cut sentence');
  });

  it('does not take small letters for a cut where the article has no capitals', () => {
    const text = 'the city shut the harbour bridge on tuesday.';

    expect(faultsOf({ article: [text], points: points(text) })).toEqual([]);
  });

  it('find the same fact told twice', () => {
    const twice = points(
      'The city shut the Harbour Bridge on Tuesday after engineers found a crack in a main girder.',
      'Engineers found a crack in a girder of the Harbour Bridge, and the city shut it.',
    );

    expect(faultsOf({ article: ARTICLE, points: twice })).toContain('same fact twice');
  });

  it('take two facts about one thing for what they are', () => {
    const two = points(
      'The city shut the Harbour Bridge on Tuesday after engineers found a crack in a main girder.',
      'About 48,000 vehicles a day crossed the Harbour Bridge before it was shut.',
    );

    expect(faultsOf({ article: ARTICLE, points: two })).toEqual([]);
  });
});
