import { hits, pick, replaceAt, type Place } from './replace-hit.ts';

/** Another word in a quotation. */
export function editQuotation(place: Place): string | undefined {
  const [quotation] = hits(place.sentence, /(?<=["“])[^"“”]{8,}(?=["”])/g);
  if (quotation === undefined) return undefined;
  const words = hits(quotation.text, /\p{L}{4,}/gu).map(({ text, start }) => ({
    text,
    start: start + quotation.start,
  }));
  return replaceAt(place, pick(place, words), (old) =>
    pick(
      place,
      (place.text.match(/\p{L}{4,}/gu) ?? []).filter((word) => word.toLowerCase() !== old.toLowerCase()),
    ),
  );
}

const auxiliary =
  /\b(?:is|are|was|were|will|would|can|could|has|have|had|did|does|should)\b(?! not\b|n['’]t)/g;

/** A "not" more or less. */
export function editNegation(place: Place): string | undefined {
  if (/\bnot\b/.test(place.sentence)) return place.sentence.replace(/ not\b/, '');
  return replaceAt(place, pick(place, hits(place.sentence, auxiliary)), (old) => `${old} not`);
}

const genders: Readonly<Record<string, string>> = {
  he: 'she',
  she: 'he',
  his: 'her',
  her: 'his',
  him: 'her',
  He: 'She',
  She: 'He',
  His: 'Her',
  Her: 'His',
};

/** The other gender. */
export function editPronoun(place: Place): string | undefined {
  const found = hits(place.sentence, /\b(?:he|she|his|her|him)\b/gi).filter(
    ({ text }) => genders[text] !== undefined,
  );
  return replaceAt(place, pick(place, found), (old) => genders[old]);
}
