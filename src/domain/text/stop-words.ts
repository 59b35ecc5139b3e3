/**
 * Words too common to tell one article from another, as `words()` gives them. English in full, since most of the library is English; of
 * German, French and Spanish only the commonest, so that a mixed library is not led astray by "der" or "que". "us" is among them:
 * the pronoun is far more frequent than the country in lower case. Negations stay words: "not guilty" differs from "guilty".
 */
const stopWords = new Set(
  (
    'a an the and or but nor so yet if then than that this these those there here it its he she they we you i me him her them us our my your ' +
    'his hers their theirs ours is are was were be been being am do does did doing done has have had having can could will would shall should ' +
    'may might must of in on at to for from by with without into onto over under about after before during between through against among ' +
    'as while when where why how what who whom whose which also just only very too more most much many some any each every all both few other ' +
    "such own same up down out off again further once now still even since until because said says say saying told one two mr mrs ms it's " +
    "i'm he's she's that's they're we're you're i've we've they've i'll we'll there's let " +
    'der die das den dem des ein eine einer eines einem einen und oder aber ist sind war waren wird werden wurde wurden hat haben hatte sich ' +
    'auch auf aus bei bis durch für im in mit nach von vom vor zu zum zur über unter um als wie dass er sie es wir ihr sein seine ihre noch nur ' +
    'le la les un une des du de et ou mais est sont était être été a ont avait qui que dans sur pour par avec sans sous se sa son ses leur leurs ' +
    'il elle ils elles on nous vous ce cet cette ces au aux plus pas ' +
    'el los las una unos unas y o pero es son era fue ser ha han había que en con por para sin sobre se su sus lo al del como más este esta ' +
    'estos estas él ella ellos ellas nos'
  ).split(' '),
);

export function isStopWord(word: string): boolean {
  return stopWords.has(word);
}
