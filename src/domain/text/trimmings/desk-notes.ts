/** What a newsroom says about the text itself and about who wrote it; takes a lower-cased line. */
export function isDeskNote(line: string): boolean {
  if (line.length > 320) return false;
  if (aboutTheStory.test(line)) return true;
  if (syndicatedRoots.some((root) => line.includes(root)) && syndicated.test(line)) return true;
  if (hasContact.test(line) && line.length <= 200 && contact.test(line)) return true;
  return (
    line.length <= 160 &&
    (seeAlso.test(line) ||
      outletSource.test(line) ||
      firstAppeared.test(line) ||
      (line.length <= 60 && withAgency.test(line)))
  );
}

const aboutTheStory =
  /^(?:to contact the (?:reporters?|editors?|authors?|writers?|news desk)\b[^:]{0,50}: |contributing: [^.!?]{2,120}\.?$|read or share this (?:story|article)\b|how to cite this (?:article|story)|please use one of the following formats to cite|(?:medically |clinically )?reviewed by .{3,60}?, (?:m\.?d|ph\.?d|r\.?n)\b|this is a (?:developing|breaking)(?: news)? (?:story|report)|this (?:story|article|column|report|piece|post|interview|essay)(?: was| has been)? (?:originally|first) (?:published|appeared|ran|aired)|this (?:story|article|report|piece) (?:is|was) (?:developing\b|(?:produced|published|republished|reprinted|supported|made possible) (?:by|in (?:partnership|collaboration|association)|with|as part|through|thanks|under)\b|part of (?:a|an|our|the) .{0,60}(?:series|project|collaboration|partnership)\b)|disclaimer ?:|check back for (?:more |the latest )?(?:updates|details)|more (?:details )?to (?:come|follow)[. ]*$)/u;
// Looked for first, since nearly every line of prose has none of them.
const syndicatedRoots = ['syndicated', 'edited by', 'generated from', 'originally '];
const syndicated =
  /\b(?:from a syndicated feed|has not been edited by|auto-?generated from)\b|\boriginally (?:appeared|published) (?:on|in|at|by) .{2,60}: /u;
const hasContact = /@|twitter|mail us/u;
const contact =
  /^(?:(?:you can )?(?:contact|e-?mail|reach|write to|tips|send|kontakt|contacto?|courriel|почта)\b|.{3,60} (?:can be (?:reached|contacted)|is reachable) (?:at|on|via|by)\b).*\S@\S{3,60}(?: (?:or|and) .{4,40})?$|^for (?:comments|feedback|questions|corrections)[^.@]{0,40}: ?\S+@\S+$|^(?:\S+@\S+ (?:and|or) )?(?:.{3,40} (?:is )?on |follow (?:me|him|her) on )?twitter:? ?(?:https?:\/\/\S+|@\w+)$|^questions\? comments\? e-?mail us at\b/u;
const seeAlso =
  /^(?:to (?:read|see|view|hear|download) [^,]{3,60}, click here\.?$|(?:for more (?:with|from) [^,]{2,40}, )?(?:watch|see|listen to) (?:his|her|their|the) (?:full |whole |complete )?(?:interview|report|video|conversation)[^,]{0,30} (?:above|below)\.?$|[^.!?]{10,120} watch video$|[^.!?:]{2,60}: https?:\/\/\S+$|(?:click|tap|go) here (?:to|for|and)\b[^,]*$)|^(?:read|see|watch|listen to) (?:the )?(?:full|whole|rest|original|complete)\b[^,]{0,80}\bhere\.?$|^(?:à lire également|à voir également|également|aussi) ?:|^(?:for|find) (?:more|other) (?:news|stories|updates|information)[^.]{0,60}(?:visit|go to|click|follow|see)\b/u;
/** "Source: Reuters": one name and no sentence. */
const outletSource = /^(?:source|sources|fuente|fonte|imagen|via) ?: ?[^.!?]{2,40}\.?$/u;
/** "Le Monde avec AFP" */
const withAgency =
  /^(?!(?:par|von|por|by|de) )[\p{L} ]{2,30} (?:avec|mit|con|with|и) (?:les )?(?:agences|agencias|agencies|agenturen|agenturmaterial|afp|reuters|ap|dpa|efe)$/u;
const firstAppeared =
  /^(?:dieser (?:artikel|text|beitrag) (?:erschien|ist) (?:zuerst|zunächst|ursprünglich)|cet article (?:a été publié|est paru)|este artículo (?:se publicó|fue publicado|apareció))\b/u;
