/** What dates an earlier event: “a day after”, “last week”. Days at least: hours lie within one event. */
const earlierEvent =
  /\b(?:(?:days?|weeks?|months?|years?) (?:after|earlier|before|ago)|(?:last|the previous) (?:week|month|year|season)|earlier (?:this|in the) (?:week|month|year|season|tournament))\b/gi;

/**
 * A text without the clauses that tell of an earlier event, such as “, who had beaten Dorsey two days before,”. They name
 * what the last article was about, and would make the next round of a tournament look like the last one. English.
 */
export function foreground(text: string): string {
  let kept = '';
  let from = 0;
  for (const { index, 0: found } of text.matchAll(earlierEvent)) {
    if (index < from) continue;
    let start = index;
    while (start > from && !endsClause(text, start - 1)) start -= 1;
    kept += text.slice(from, start);
    from = index + found.length;
    while (from < text.length && !endsClause(text, from)) from += 1;
  }
  return from === 0 ? text : kept + text.slice(from);
}

/** Points and commas inside numbers end nothing. */
function endsClause(text: string, index: number): boolean {
  const mark = text.charAt(index);
  return ';!?–—\n'.includes(mark) || ('.,:'.includes(mark) && !isDigit(text.charCodeAt(index + 1)));
}

function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}
