const whole = (phrases: readonly string[]): RegExp => new RegExp(`^(?:${phrases.join('|')})[:.!…]*$`, 'u');

/** Buttons, counters and headings of the page around an article: whole lines, lower-cased, without the sentence's full stop. */
const furniture = whole([
  // controls
  '(?:load|show|view|see|read|watch) (?:more|all|less)(?: .{0,20})?|(?:expand|collapse|toggle|open|close) (?:all|menu|navigation|search|gallery)|(?:play|pause|mute|unmute|autoplay|replay|save|bookmark|gift|bio|archive)|opens in (?:a )?new (?:window|tab)',
  '(?:view|open|see|launch) (?:the )?(?:gallery|slideshow|photos|images)(?: .{0,12})?|view \\d+ (?:images?|photos?|pictures?)|(?:image|photo|slide|picture)? ?\\d{1,3} (?:of|/) \\d{1,3}|\\d{1,2}:\\d{2}(?::\\d{2})? ?/ ?\\d{1,2}:\\d{2}(?::\\d{2})?',
  'link copied(?: to clipboard)?|copied|save for later|save (?:this )?(?:article|story)|saved|add to (?:favou?rites|bookmarks|reading list)|report (?:a|an) (?:typo|error|mistake|problem|correction)|suggest a correction|jump to (?:comments|content)|go to (?:comments|homepage)',
  'more (?:in(?: \\p{L}+){1,3}|(?:top|local|world|national|recent) (?:stories|news|headlines))|(?:next|previous|older|newer|newest) (?:article|story|post)s?|topics?|tags?|filed under|categories|keywords?|topics? (?:mentioned )?in this (?:article|story)|in this (?:article|story)',
  '(?:the )?(?:daily |weekly |morning |our )?newsletters?|partner content|brand(?:ed)? content|from our partners|paid partnership|pr|\\[pr\\]|［pr］|promotion',
  '(?:show|hide|view) thumbnails?|playlist|next (?:video|slide|photo)|handout|graphic|galler(?:y|ies)|(?:font|text) size|edit this (?:article|page|post|story)|show full (?:pr text|press release|text)|story highlights|[“"]?start quote|end quote[”"]?|by(?: \\|)?|online:|photos|share your (?:photos|videos|pictures|story|stories)',
  '\\(?click (?:on )?(?:the )?(?:image|photo|picture)s? (?:for|to) .{3,30}\\)?|(?:user|reader|article|current) ratings?(?: for.{0,80})?|(?:\\(\\d+\\) )?(?:click|tap) to rate|(?:nasdaq|nyse|lse|amex|tsx|asx|xetra|euronext) ?: ?[a-z.]{1,6}|log ?in (?:using|with) (?:your )?(?:social|facebook|google|twitter|apple)\\b.{0,24}',
  // comments and forms
  '(?:latest|recent|reader|highly rated|most liked) comments|highly rated|add your (?:opinion|comment|view)s?(?: (?:on|to) this (?:article|story))?|posted by [^.]{2,40} (?:on|at) \\d.{5,30}|(?:all )?(?:opinions|comments|posts) are (?:moderated|reviewed|screened|filtered)\\b.{0,60}',
  'be the first to (?:comment|reply|know)|leave a (?:comment|reply)(?: cancel reply)?|your email address will not be published|required fields are marked(?: \\*)?|save my name, email,? and website in this browser.{0,40}|post comment|notify me of .{3,40}|manage (?:consent|cookies|your preferences)|cookie (?:notice|consent)',
  'already (?:a subscriber|have an account|a member|subscribed|registered)\\??(?: (?:log|sign) ?in(?: here)?)?|not a subscriber\\?.{0,30}|subscribe to (?:continue|keep|read).{0,40}|(?:log|sign) ?in to (?:continue|read).{0,30}|this (?:article|story|content) is for subscribers(?: only)?|(?:continue|keep) reading',
  // endings
  '-{0,3} ?(?:end|ends|30|end of (?:article|story)) ?-{0,3}|about (?:the )?(?:author|writer)s?|meet the author|our standards: .{5,60}|thomson reuters',
  // advertisements and sponsors
  '(?:article|story|content) continues (?:below|after) (?:this |the |our )?(?:advertisement|ad|sponsor(?:ed)?(?: message)?|promo|newsletter.{0,12}|video)|(?:advertisement|ad)[.:]? ?(?:scroll|swipe) (?:down )?(?:to|for) .{3,24}|scroll (?:down )?(?:to|for) (?:continue|more|read)(?: .{0,12})?',
  // German, French, Spanish
  '(?:jetzt |unseren |den )*(?:newsletter )?(?:jetzt |kostenlos )*abonnieren|zur startseite|diskutieren sie mit|mehr dazu|mehr lesen|weiterlesen|nach oben|empfohlener (?:redaktioneller|externer) inhalt|an dieser stelle finden sie (?:einen )?extern.{5,80}|externen inhalt (?:anzeigen|laden)|(?:- ?)?(?:anzeige|werbung)(?: ?-)?',
  "article réservé (?:aux|à nos) abonnés|réservé aux abonnés|il vous reste [\\d.,]+ ?% de cet article à lire|la suite est réservée aux abonnés|abonnez-vous(?: pour .{5,40})?|je m[’']abonne|offrir l[’']article|(?:partager|imprimer|envoyer)(?: l[’']article| cet article)?|ajouter à (?:vos|mes) (?:favoris|sélections)|lire la suite|écouter l[’']article|retour en haut",
  'también te puede interesar|archivado en|seguir leyendo|sigue leyendo|escuchar(?: el)? (?:artículo|noticia)|compartir(?: (?:noticia|artículo))?|suscríbete(?: para .{5,40})?|para seguir leyendo.{0,50}|contenido (?:exclusivo|solo) para suscriptores|volver arriba|redacción',
  // other languages in Latin script
  'hirdetés|reklama?|annonse?|advertentie|annonce|mainos|publicidade|pubblicità|kommentarze|hozzászólások|opmerkingen',
]);

/** Time to read, in the nine languages. */
const readingTime =
  /^(?:(?:temps de lecture|tiempo de lectura|lesezeit|lesedauer|reading time|время чтения) ?:? ?)?\d{1,3} ?(?:min(?:s|uten?|utes?|utos?)?|minuten|мин(?:ут[аы]?)?|分(?:钟|鐘)?)\.?(?: ?(?:read|to read|lesezeit|de lecture|de lectura|чтения|阅读|で読めます))?\.?$/u;

export function isPageFurniture(line: string): boolean {
  return line.length <= 120 && (furniture.test(line) || readingTime.test(line));
}
