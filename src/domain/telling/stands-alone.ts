import { namesIn, type NameFact } from '../text/names.ts';
import { leansOnEarlier } from '../text/sentence-fitness.ts';

const pronoun = /\b(?:him|them|it)\b/u;
/** What comes before a pronoun that is the subject of its clause, or an "it" that stands for nothing. */
const clauseOpener =
  /\b(?:that|if|when|because|as|while|where|whether|after|before|since|until|unless|than|and|but|or|said|says|say|believes?|hopes?|expects?|thinks?|makes?|made|finds|which|who)$/iu;
/** What is meant may be the subject of the clause before. */
const laterClause = /\b(?:that|said|says|told|because|when|while|after|before|which|who|and|but)\b/u;
const verb =
  /^\s(?:is|was|will|would|has|had|can|could|may|might|must|should|does|did|were|are|have|clear|possible|\p{L}+ed)\b/u;
const laterThanWhat =
  /\b(?:moments?|seconds?|minutes?|hours?|days?|weeks?|months?|years?) (?:later|earlier)\b/iu;
/** "Four ferries of the same age": as what? */
const sameAsWhat = /\b(?:at|by|for|from|in|of|on|with) the same (?!\S+ as\b)/iu;
const day =
  /\b(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b|\b(?:January|February|March|April|May|June|July|August|September|October|November|December)\b/u;
const clauseEnd = /[,;:—–“”"]/u;
const quotedFirst = /^["“„«]([^"”“»]*)/u;
const pointing = /\b(?:it|he|she|they|him|her|them|this|that)\b/iu;
const person = /\b(?:he|she|his|her|him|himself|herself)\b/iu;
/** Whom "she" may mean, where nobody is named. */
const somebody =
  /\b(?:(?:wo)?m[ae]n|boys?|girls?|mother|father|sister|brother|wife|husband|daughter|son|child|baby|teen(?:ager)?|student|pupil|patient|resident|driver|pilot|captain|player|coach|owner|leader|head|chief|chair\p{L}*|minister|president|mayor|governor|judge|lawyer|doctor|nurse|teacher|officer|police\p{L}+|spokes\p{L}+|author|writer|singer|actor|actress|artist|player|victim|suspect|witness|who|(?:\d+|\p{L}+)-year-old)\b/iu;
/** A role says who somebody is: "Minister Ruiz", "coach Ruiz". */
const role =
  /(?:\p{Lu}\p{L}+|minister|president|mayor|governor|judge|coach|captain|chief|director|spokes\p{L}+|professor|owner|editor|officer|sergeant|detective)\s$/u;

/** The article that the sentence is from, and all that a reader has read before it: the headline and earlier sentences. */
export type Surroundings = {
  readonly text: string;
  readonly language: string;
  readonly readBefore: string;
};

/**
 * Whether a sentence makes sense without the article around it: it leans on no earlier sentence, points at nothing that it
 * does not name, and calls nobody by a bare surname whom the reader has not met. Beyond the first rule for English alone.
 */
export function standsAlone(sentence: string, around: Surroundings): boolean {
  const { language } = around;
  if (leansOnEarlier(sentence, language === 'und' ? undefined : language)) return false;
  if (language !== 'en') return true;
  const quoted = quotedFirst.exec(sentence)?.[1] ?? '';
  return (
    !sameAsWhat.test(sentence) &&
    !namesNobody(sentence) &&
    !pointing.test(quoted) &&
    !pointsAway(sentence) &&
    !countsFromElsewhere(sentence) &&
    !namesStranger(sentence, around)
  );
}

/** "A helicopter crew found it": an object of the first clause, before which nothing was named, cannot mean its subject. */
function pointsAway(sentence: string): boolean {
  const found = pronoun.exec(sentence);
  if (found === null) return false;
  const before = sentence.slice(0, found.index).trimEnd();
  const after = sentence.slice(found.index + found[0].length);
  if (clauseEnd.test(before) || laterClause.test(before) || clauseOpener.test(before) || verb.test(after))
    return false;
  return !namesIn(before, 'en').some(({ isCertain }) => isCertain);
}

/** "The sum is more than in the draft she presented." */
function namesNobody(sentence: string): boolean {
  const found = person.exec(sentence);
  if (found === null) return false;
  const before = sentence.slice(0, found.index);
  return !somebody.test(before) && namesIn(before, 'en').length === 0;
}

/** "18 minutes later", where no day or event in the sentence says later than what. */
function countsFromElsewhere(sentence: string): boolean {
  const found = laterThanWhat.exec(sentence);
  if (found === null) return false;
  const before = sentence.slice(0, found.index);
  return !clauseEnd.test(before) && !day.test(before);
}

function namesStranger(sentence: string, { text, readBefore }: Surroundings): boolean {
  const bare = namesIn(sentence, 'en').filter((fact) => isBare(fact, sentence));
  return bare.some(
    ({ name }) => !hasWord(readBefore, name) && !saysWhole(sentence, name) && saysWhole(text, name),
  );
}

function isBare({ name, start }: NameFact, sentence: string): boolean {
  return /^\p{Lu}[\p{L}'’-]+$/u.test(name) && !role.test(sentence.slice(0, start));
}

/** Whether a text has this surname with a first name before it. */
function saysWhole(text: string, surname: string): boolean {
  if (!text.includes(` ${surname}`)) return false;
  return namesIn(text, 'en').some(({ name }) => name.endsWith(` ${surname}`));
}

function hasWord(text: string, word: string): boolean {
  return text.split(/[^\p{L}\p{M}\p{N}'’-]+/u).some((each) => each.replace(/['’]s?$/u, '') === word);
}
