const longestNote = 320;
const role =
  /^ (?:is|was|ist|est|es) .{0,80}\b(?:reporter|writer|correspondent|editor|journalist|columnist|producer|bureau chief|contributor|redakteur|redakteurin|korrespondent|korrespondentin|journaliste|correspondante?|periodista|corresponsal|redactora?)\b/iu;
const beat =
  /^(?:,? (?:who|based)\b.{0,60},)? (?:covers|writes (?:about|for|on)|reports (?:on|for|from)|joined|has (?:covered|written|worked)|can be|schreibt|berichtet|couvre|écrit|cubre|escribe)\b/iu;

/** "Ana Ruiz covers the harbour for the Ledger.": what a page says at its end about the author it named at its head. */
export function isAuthorNote(line: string, author: string): boolean {
  if (author === '' || line.length > longestNote) return false;
  return author
    .split(/, | (?:and|und|et|y|&) /)
    .filter((name) => name.includes(' ') && line.startsWith(name))
    .some((name) => {
      const said = line.slice(name.length);
      return role.test(said) || beat.test(said);
    });
}
