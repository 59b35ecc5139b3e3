/** How a text gives a number: “more than 400”, “nearly 400”, “about 400”, or just “400”. */
export type Precision = 'at least' | 'at most' | 'about' | 'as said';

export type GivenNumber = { readonly value: number; readonly precision: Precision };

/** What “more than”, “nearly” and “about” leave room for: nobody writes “more than 400” of 500. */
const room = 0.1;
const atLeast =
  /\b(?:more than|over|at least|no fewer than|no less than|upwards of|in excess of|above) (?:[$£€] ?)?$/i;
const atMost =
  /\b(?:nearly|almost|close to|just under|fewer than|less than|under|up to|as many as|as much as|below) (?:[$£€] ?)?$/i;
const about =
  /\b(?:about|around|some|roughly|approximately|an estimated|estimated at|or so|circa) (?:[$£€] ?)?$/i;

/** `before` ends where the number begins. */
export function precisionOf(before: string): Precision {
  if (atLeast.test(before)) return 'at least';
  if (atMost.test(before)) return 'at most';
  return about.test(before) ? 'about' : 'as said';
}

/** Whether two numbers may be the same one, told more or less exactly: they neither changed nor disagree. */
export function agree(a: GivenNumber, b: GivenNumber): boolean {
  return (
    a.value === b.value || covers(a, b.value) || covers(b, a.value) || isRounded(a, b) || isRounded(b, a)
  );
}

function covers({ value, precision }: GivenNumber, other: number): boolean {
  switch (precision) {
    case 'at least':
      return other >= value && other <= value * (1 + room);
    case 'at most':
      return other <= value && other >= value * (1 - room);
    case 'about':
      return Math.abs(other - value) <= value * room;
    case 'as said':
      return false;
  }
}

/** 8,400 for 8,412, and 1.2 million for 1,190,000: two zeros at the end of two figures or more. */
function isRounded(rough: GivenNumber, fine: GivenNumber): boolean {
  let unit = 1;
  while (rough.value % (unit * 10) === 0 && rough.value >= unit * 100) unit *= 10;
  return unit >= 100 && fine.value % unit !== 0 && Math.round(fine.value / unit) * unit === rough.value;
}
