const longestNote = 320;
const role =
  /^ (?:is|was|ist|est|es) .{0,80}\b(?:reporter|writer|correspondent|editor|journalist|columnist|producer|bureau chief|contributor|redakteur|redakteurin|korrespondent|korrespondentin|journaliste|correspondante?|periodista|corresponsal|redactora?)\b/iu;
const beat =
  /^(?:,? (?:who|based|an?)\b.{0,80},)? (?:is on (?:twitter|x)|reported from|also (?:covers|writes|reports)|covers|writes (?:about|for|on)|reports (?:on|for|from)|joined|has (?:covered|written|worked)|can be|schreibt|berichtet|couvre|écrit|cubre|escribe)\b/iu;

/** What the last name alone may begin: somebody of that name could have joined a club, too. */
const contribution = /^ (?:reported from|contributed from|also (?:covers|writes|reports) (?:for|on))\b/iu;

/** "Ana Ruiz covers the harbour for the Ledger.": what a page says at its end about the author it named at its head. */
export function isAuthorNote(line: string, author: string): boolean {
  if (author === '' || line.length > longestNote) return false;
  return author
    .split(/, | (?:and|und|et|y|&) /)
    .filter((name) => name.includes(' '))
    .some((name) => saysOf(name, line));
}

/** By the whole name, or by the last one alone: "Ruiz reported from Port Alder." */
function saysOf(name: string, line: string): boolean {
  if (line.startsWith(name)) {
    const said = line.slice(name.length);
    return role.test(said) || beat.test(said);
  }
  const last = name.slice(name.lastIndexOf(' ') + 1);
  return line.startsWith(last) && contribution.test(line.slice(last.length));
}
