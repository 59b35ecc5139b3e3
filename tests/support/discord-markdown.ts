/** Something in a message's text that Discord would make live, or that a reader cannot see. */
export type LivePiece = { readonly kind: string; readonly text: string };

type Rule = readonly [kind: string, pattern: RegExp];

// Discord's servers look for mentions whatever the client would escape.
const onTheServer: readonly Rule[] = [
  ['mention of everyone', /@(?:everyone|here)/giu],
  ['mention of a user or role', /<@[!&]?\d+>/gu],
];

const unseen: readonly Rule[] = [
  ['control character', /[\u0000-\u0009\u000b-\u001f\u007f-\u009f]/gu],
  ['bidi control', /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu],
  ['line separator', /[\u2028\u2029]/gu],
  [
    'invisible character',
    /[\u00ad\u034f\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b\u2060-\u2065\u206a-\u206f\u2800\u3164\ufeff\uffa0\ufff0-\ufffc\u{1bca0}-\u{1bca3}\u{1d173}-\u{1d17a}]/gu,
  ],
  ['tag or selector', /[\ufe00-\ufe0d\u{e0000}-\u{e0fff}]/gu],
  ['variation selector on no emoji', /(?<![\p{Emoji}])[\ufe0e\ufe0f]/gu],
  ['private or half character', /\p{Co}|\p{Cs}|[\ufdd0-\ufdef\ufffe\uffff]/gu],
  // Between emoji, in Arabic script and after an Indic virama a joiner has its work; elsewhere it hides.
  [
    'joiner',
    /(?<![\p{Extended_Pictographic}\p{Emoji_Modifier}\ufe0f\p{Script=Arabic}\u064b-\u0655\u0670\u094d\u09cd\u0a4d\u0acd\u0b4d\u0bcd\u0c4d\u0ccd\u0d4d\u0dca])[\u200c\u200d]/gu,
  ],
  ['joiner at an end', /[\u200c\u200d](?=[\u200c\u200d]|$)/gu],
  ['piled marks', /[\u0300-\u036f\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\ufe20-\ufe2f]{3,}|\p{M}{7,}/gu],
];

const lineStart = '^[^\\S\\n]*(?:(?:>|[-*+]|\\d+\\.)[^\\S\\n]+)*';
const inTheClient: readonly Rule[] = [
  ['code', /(`+)[\s\S]*?\1/gu],
  ['heading', new RegExp(`${lineStart}#{1,3}[^\\S\\n]+\\S`, 'gmu')],
  ['subtext', new RegExp(`${lineStart}-#[^\\S\\n]+\\S`, 'gmu')],
  ['quotation', /^[^\S\n]*>(?:>>)?[^\S\n]+\S/gmu],
  ['list', /^[^\S\n]*(?:[-*]|\d+\.)[^\S\n]+\S/gmu],
  ['bold or italic', /(\*{1,3})(?=\S)[\s\S]+?\1/gu],
  ['underline or italic', /_[\s\S]+?_/gu],
  ['strike', /~~[\s\S]+?~~/gu],
  ['spoiler', /\|\|[\s\S]+?\|\|/gu],
  ['masked link', /\[[\s\S]+?\]\([\s\S]*?\)/gu],
  ['link', /[a-z][a-z\d+.-]*:\/\/[^\s<]/giu],
  ['link in brackets', /<(?:[a-z][a-z\d+.-]*:\/\/|mailto:|tel:|sms:)[^>]+>/giu],
  ['web address', /(?<![\p{L}\p{N}])www\.[\p{L}\p{N}]/giu],
  ['invite', /(?:discord(?:app)?\.(?:gg|me|io|li|gift)|dsc\.gg|discord(?:app)?\.com\/invite)\/[\w-]/giu],
  ['channel', /<#\d+>/gu],
  ['timestamp', /<t:-?\d+(?::[a-z])?>/giu],
  ['command link', /<\/[^<>:]+:\d+>/gu],
  ['custom emoji', /<a?:\w+:\d+>/gu],
  ['emoji code', /:(?!\d+:)[\w+-]{2,}:/gu],
  ['guild navigation', /<id:[\w-]+>/gu],
];

/**
 * What Discord would make of a message's text beyond plain words: its own reading of Discord's markdown, written apart from the code that
 * escapes, so that one can check the other. A backslash takes the next sign's meaning away, except inside code.
 */
export function liveIn(text: string): readonly LivePiece[] {
  const withoutEscapes = text.replace(/\\[^0-9A-Za-z\s]/gu, '\u00b7');
  return [...matches(onTheServer, text), ...matches(unseen, text), ...matches(inTheClient, withoutEscapes)];
}

function matches(rules: readonly Rule[], text: string): LivePiece[] {
  return rules.flatMap(([kind, pattern]) =>
    [...text.matchAll(pattern)].map((match) => ({ kind, text: match[0] })),
  );
}
