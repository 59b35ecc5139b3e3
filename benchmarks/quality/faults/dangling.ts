import { plain, type FaultRule, type ShownSummary } from './shown-summary.ts';

const PRONOUN =
  /^["'(]*(?:he|she|it|they|him|her|them|his|hers|its|their|theirs|these|those|this|that)\b(?! (?:who|week|month|year|weekend|morning|afternoon|evening|summer|winter|autumn|spring|season)\b)/;
const CONNECTIVE =
  /^["'(]*(?:however|but|and|so|or|nor|yet|then|thus|hence|therefore|nevertheless|nonetheless|moreover|furthermore|besides|also|instead|meanwhile|otherwise|likewise|similarly|consequently|accordingly|in addition|as a result|for example|for instance|on the other hand|on the contrary|by contrast|in contrast|at the same time|that said|even so|afterwards?)\b/;
const REFERENCE =
  /^["'(]*(?:such (?:an?|the)\b|(?:the|these|those) (?:two|three|four|pair|trio|duo|former|latter|others?)\b|(?:one|some|many|most|all|both|none|neither|either) of (?:them|these|those|the (?:two|three))\b|(?:both|others|neither) (?:said|say|were|are|have|had|was)\b)/;
const BARE_NUMBER =
  /^["'(]*(?:one|two|three|four|five|six|seven|eight|nine|ten|several|dozens|\d[\d,.]*) (?:of (?:them|these|those)|others?|is|are|was|were|has|have|had)\b/;
const BARE_SPEECH =
  /(?:^|["',] ?)(?:he|she|they) (?:also |then |later |further )?(?:said|says|added|adds|told|explained|continued|insisted|claimed|wrote|concluded|recalled|noted|stated|tweeted|admitted|remarked|warned|asked|replied)\b|\b(?:said|added|says) (?:he|she|they)\b/;

export const dangling: FaultRule = {
  name: 'dangling opening',
  rule:
    'The point opens with a pronoun, a connective such as “However”, “Such a” or “The two”, or a bare number (“Two are”), or tells who spoke only as “he said”, ' +
    'and the article’s sentence before it is not shown right before it.',
  find: (summary) => summary.points.filter((_, i) => leansOnNothing(summary, i)).map((point) => point.text),
};

function leansOnNothing({ points }: ShownSummary, i: number): boolean {
  const own = plain(points[i]?.text ?? '');
  if (![PRONOUN, CONNECTIVE, REFERENCE, BARE_NUMBER, BARE_SPEECH].some((pattern) => pattern.test(own)))
    return false;
  const from = points[i]?.from;
  const before = points[i - 1]?.from;
  return from === undefined || before === undefined || before !== from - 1;
}
