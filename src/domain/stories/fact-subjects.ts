/** What a number counts, told from the words around it. `key` compares, `label` is shown. */
export type Subject = { readonly key: string; readonly label: string };

type Place = { readonly before: string; readonly after: string };

type Rule = Subject & { readonly before?: RegExp; readonly after?: RegExp };

const about = String.raw`(?:at least |about |around |nearly |almost |some |more than |over |up to |as many as )?`;
const people = String.raw`(?: (?:people|persons|passengers|residents|civilians|soldiers|children|others))?`;

/** First match counts. `before` ends where the number begins, `after` starts where it ends. */
const rules: readonly Rule[] = [
  {
    key: 'dead',
    label: 'people killed',
    before: new RegExp(`\\b(?:kill(?:s|ed|ing)|claim(?:s|ed|ing)) ${about}$`),
    after: /^(?! (?:injured|hurt|wounded|missing))/,
  },
  {
    key: 'dead',
    label: 'people killed',
    before:
      /\b(?:death toll|toll|number of (?:the )?dead|number of deaths|deaths)\b[^.;“”]{0,70}\b(?:to|at|reach(?:es|ed)|hit|hits|is|was|now)( now)? $/,
  },
  {
    key: 'dead',
    label: 'people killed',
    after: new RegExp(
      `^${people} (?:were |was |have been |had been |have |are |confirmed )?(?:killed|dead|died|deaths)\\b`,
    ),
  },
  {
    key: 'hurt',
    label: 'people hurt',
    before: new RegExp(`\\b(?:injur(?:es|ed|ing)|wound(?:s|ed|ing)|hurting) ${about}$`),
    after: /^(?! (?:dead|missing|killed))/,
  },
  {
    key: 'hurt',
    label: 'people hurt',
    before: /\bnumber of (?:injured|hurt|wounded)\b[^.;“”]{0,50}\b(?:to|at|reached|hit|is|was) $/,
  },
  {
    key: 'hurt',
    label: 'people hurt',
    after: new RegExp(
      `^(?: more)?${people} (?:were |was |have been |had been |are |more )?(?:injured|hurt|wounded)\\b`,
    ),
  },
  {
    key: 'missing',
    label: 'people missing',
    after: new RegExp(
      `^(?: more)?${people} (?:are |were |was |remain |remained |still |are still )*missing\\b`,
    ),
  },
  {
    key: 'outage',
    label: 'without power',
    after: /^(?: \S+){0,3} (?:(?:were|was|are|still|remained|left) ){0,2}without (?:power|electricity)\b/,
  },
  {
    key: 'outage',
    label: 'without power',
    before: new RegExp(`\\b(?:cut(?:s|ting)? power to|knock(?:s|ed|ing)? out power (?:to|for)) ${about}$`),
  },
  {
    key: 'evacuated',
    label: 'people evacuated',
    after: new RegExp(`^${people} (?:were |was |have been |had been )?(?:evacuated|displaced)\\b`),
  },
  {
    key: 'arrested',
    label: 'people arrested',
    after: new RegExp(`^${people} (?:were |was |have been |had been )?(?:arrested|detained)\\b`),
  },
];

const money: readonly (readonly [string, RegExp])[] = [
  [
    'price for each share',
    /^ (?:\w+ ){0,2}(?:a|per|for each|for every) (?:\S+ )?share\b|^ in cash (?:a|per|for each)/,
  ],
  ['fund', /^ (?:\S+ ){0,2}fund\b/],
  ['bid', /^ (?:\S+ ){0,2}(?:bid|offer|takeover)\b/],
  ['fine', /^ (?:\S+ ){0,1}fine\b/],
  ['price', /^ (?:\S+ ){0,1}price\b/],
  ['debt', /^ (?:\S+ ){0,1}debt\b/],
  ['reward', /^ (?:\S+ ){0,1}reward\b/],
  ['claim', /^ (?:that|which) \S+ (?:\S+ )?claimed\b/],
];
const moneyBefore: readonly (readonly [string, RegExp])[] = [
  ['bid', /\b(?:bid|offer|offers|offered|takeover)\b[^.;“”]{0,40} (?:of|to|at|worth) $|\boffers $/i],
  ['fund', /\bfund\b[^.;“”]{0,30} (?:of|to|at|worth) $/i],
  ['fine', /\b(?:fine[sd]?)\b[^.;“”]{0,30} (?:of|to|at)? ?$/i],
  ['price', /\bprice\b[^.;“”]{0,30} (?:of|to|at|is|was) $/i],
  ['claim', new RegExp(`\\bclaim(?:s|ed|ing)? (?:of )?${about}$`)],
  ['repayment', new RegExp(`\\b(?:repay|repaid|pay back|paid back|give back|gave back) ${about}$`)],
  ['cost', /\bcosts?\b[^.;“”]{0,30} (?:of|to|at) $/i],
];

const growth = String.raw`(?:has |have |had )?(?:reach(?:es|ed)?|hit|hits|climb(?:s|ed)? to|rise[sn]? to|rose to|grow[sn]? to|grew to|jump(?:s|ed)? to|fell to|fall(?:s|en)? to|dropp?(?:s|ed)? to|stands at|stood at)`;
const subjectOfGrowth = new RegExp(
  `\\b(\\p{Ll}{4,})(?: (?:in|of|from|across|at) [^.;,“”]{1,40})? ${growth} ${about}$`,
  'u',
);
const numberOf = new RegExp(
  `\\bnumber of (?:confirmed |new |known )?((?:\\p{Ll}+ ){0,2}\\p{Ll}{4,}?)(?: (?:in|of|from|across|at) [^.;,“”]{1,40})? ${growth} ${about}$`,
  'u',
);
const countedNoun = /^ ((?:\p{Ll}+[ -]){0,2}\p{Ll}{4,})\b/u;
/** “Fourteen new cases”: what comes to those that are known. */
const added = /\b(?:new|more|further|additional|extra|other)\b/;
/** “Germs from nine patients”: some of them. */
const part = /\b(?:from|among|in) (?:the )?$/i;
const countable =
  /^(?:cases?|customers?|votes?|seats?|homes?|houses?|buildings?|jobs?|infections?|patients?|accounts?|passengers?|troops|soldiers|vehicles?|users?)$/;

/** What a count of things or people counts; `undefined` where that is not certain. */
export function subjectOfCount(place: Place): Subject | undefined {
  const rule = rules.find(
    ({ before, after }) => (before?.test(place.before) ?? true) && (after?.test(place.after) ?? true),
  );
  if (rule !== undefined) return { key: rule.key, label: rule.label };
  const growing = numberOf.exec(place.before)?.[1] ?? subjectOfGrowth.exec(place.before)?.[1];
  const counted = part.test(place.before) ? undefined : countedNoun.exec(place.after)?.[1];
  const noun = growing ?? (counted !== undefined && added.test(counted) ? undefined : counted);
  const last = noun?.split(/[ -]/).find((word) => countable.test(word));
  return last === undefined ? undefined : { key: `count ${last.replace(/s$/, '')}`, label: last };
}

/** What a sum of money is: a bid, a fund, a price. */
export function subjectOfMoney({ before, after }: Place): Subject | undefined {
  const name =
    money.find(([, pattern]) => pattern.test(after))?.[0] ??
    moneyBefore.find(([, pattern]) => pattern.test(before))?.[0];
  return name === undefined ? undefined : { key: `money ${name}`, label: name };
}

const shares =
  /(?:“?\b(yes|no|turnout|inflation|unemployment|interest rate|key rate|approval)\b”?)(?: rate)?(?:(?! and | rates?\b)[^.;]){0,60} (?:at|to|of|is|was|with|reached|hit) $/i;

/** What a percentage is a share of. */
export function subjectOfShare({ before }: Place): Subject | undefined {
  const name = shares.exec(before)?.[1]?.toLowerCase();
  if (name === undefined) return undefined;
  return { key: `share ${name}`, label: name === 'yes' || name === 'no' ? `share for “${name}”` : name };
}
