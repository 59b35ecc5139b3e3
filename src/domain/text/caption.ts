const captionLabel =
  /^(?:(?:file )?(?:photo(?:graph)?|image|picture|video|audio|graphic|illustration|map|credit|caption|screenshot|photos?|pictures|foto|bild|grafik|quelle|fotocredit|symbolbild|vidéo|imagen|vídeo|crédit|crédito|fotos|archivfoto|фото|видео)(?: (?:credit|source|courtesy(?: of)?|by|illustration|caption|crédit|nachweis|d['’]illustration|de archivo))?|(?:crédit|crédits|credit|credits) (?:photo|image|foto)|image source|picture alliance|(?:photo|photograph|picture|foto|image)s? by [\p{L}. '’-]{3,40}) ?[:©]/iu;
const photoCredit =
  /(?:\((?![^()]*\b(?:is|was|are|were|be|been|has|had|have|will|would|that|which|who|i|he|she|they)\b)(?:[^()]{0,60}\b(?:photo|foto|file|getty images|shutterstock|istock|unsplash|pool via|handout|picture alliance|courtesy|archiv|archivo|archives|afp via|ap via|via ap|via reuters|via afp)\b[^()]{0,60}|(?:ap|afp|reuters|epa|epa-efe|dpa|efe|ansa)\/[^()]{2,40}|[^()]{2,40}\/(?:ap|afp|reuters|getty images|epa|dpa|efe|the new york times|the washington post))\)|(?:(?:\/|\||via|©|photo:|photo by|foto:|picture:|image:|credit:) ?(?:[\p{L}. ]{2,30}\/)?(?:getty images|ap photo|ap|afp|reuters|epa|dpa|shutterstock|imago(?: images)?|picture alliance|alamy|istock))(?: images?)?)\.?$/iu;

const labelledCredit =
  /(?:[.|)\]–—-]|^) ?(?:(?:photo|photograph|foto|picture|image|bild)s?(?: credit)? ?: ?\S.{1,50}|(?:REUTERS|AP Photo|AFP|EPA|Reuters)\/\p{Lu}[\p{L} .'’-]{2,40})$/iu;
/** "Photo by Ana Ruiz", "Photos courtesy of the Harbour Police": a line of names without a sentence's end. */
const creditAlone =
  /^(?:photo|photograph|picture|image|video|illustration|graphic)s? (?:by|courtesy(?: of)?)(?: (?:the|of|and|for|de|von|van|\p{Lu}[\p{L}.'’-]*|\p{Lu}\S{0,30}\/\p{Lu}\S{0,30})){1,7}$/iu;
/** "AP Photo/Ana RuizThe bridge on Tuesday": a credit that a caption is glued to. */
const creditBefore = /^(?:AP|AFP|EPA|Reuters|REUTERS) Photo ?\/ ?\p{Lu}/u;
/** "… on Tuesday. (Ana Ruiz/City Ledger)" */
const nameAndOutlet = /[.”"] \(\p{Lu}[\p{L}.'’-]+(?: \p{Lu}[\p{L}.'’-]*){1,3}\/\p{Lu}[\p{L}.'’& -]{2,40}\)$/u;
const longestCredit = 80;
const longestWithOutlet = 240;
/** "图为大桥。王明 摄", "渡轮在码头。（王明摄）" */
const chineseCredit = /[。，、\s（(]\p{Script=Han}{2,4}\s?[摄攝][）)]?$|^图为/u;
// Cheap, and false for nearly all prose.
const maybeCredit = /\)\.?$|[/|©:]|via /;

/** A caption ends with its credit or begins with its label. A long paragraph with a credit behind is kept: it is more than a caption. */
export function isCaption(text: string): boolean {
  if (captionLabel.test(text) || creditBefore.test(text)) return true;
  if (
    /^(?:[–—-]{0,2} ?(?:the )?associated press|fot\. ?\S.{1,60}|(?:getty images|ap photo|afp|reuters|file photo|picture alliance)(?:[/ ].{0,40})?)$/i.test(
      text,
    )
  )
    return true;
  if (
    text.length <= longestCredit &&
    creditAlone.test(text) &&
    !/ \p{Ll}{4}/u.test(text.replace(/courtesy/i, ''))
  )
    return true;
  if (text.endsWith(')') && text.length <= longestWithOutlet && nameAndOutlet.test(text)) return true;
  if (text.length <= longestCredit && /^[^\u0020-\u00ff]/.test(text) && chineseCredit.test(text)) return true;
  const tail = text.slice(-160);
  return maybeCredit.test(tail) && (photoCredit.test(tail) || labelledCredit.test(tail));
}
