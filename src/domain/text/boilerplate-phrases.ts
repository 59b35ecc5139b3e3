// Lines are matched lower-cased, without bullets and arrows. Every expression is anchored or looks for fixed words, so none can run
// away on hostile input.

const whole = (phrases: readonly string[]): RegExp => new RegExp(`^(?:${phrases.join('|')})[:.!…]?$`, 'u');

/** Whole lines. `related` also opens a list of other stories' headlines. */
export const markers = {
  related: whole([
    'related (?:posts?|stor(?:y|ies)|articles?|news|topics?|content|coverage|links?|reading|videos?)',
    'related',
    '(?:more|also) (?:on|from|in) (?:this|the) (?:story|topic|subject|section|series)',
    'more (?:stories|news|coverage|headlines)',
    'you (?:may|might) (?:also )?(?:like|be interested in|have missed)',
    'recommended(?: (?:for you|stories|reading|articles))?',
    "(?:most (?:read|popular|viewed|shared)|trending(?: now)?|editors?[’']?s? picks?|top stories|latest (?:news|stories|headlines)|popular (?:now|posts|stories))",
    'read (?:more|next|also)',
    '(?:(?:see|read|watch|listen) )?also|part of (?:our )?complete coverage(?: on)?|more (?:about|on) [^.!?]{3,40}:',
    "what to read next|up next|don[’']t miss|in case you missed it|further reading|elsewhere on the web",
    'mehr zum thema|mehr zu diesem thema|lesen sie auch|lesen sie mehr|weitere (?:artikel|meldungen|nachrichten|themen)|verwandte (?:artikel|themen|beiträge)|das könnte sie auch interessieren|auch interessant|zum thema|meistgelesen',
    "lire aussi|à lire aussi|voir aussi|sur le même (?:sujet|thème)|articles? (?:liés|similaires|associés)|à ne pas manquer|les plus lus|plus d[’']informations|en savoir plus",
    'lea también|lee también|leer más|ver también|véase también|noticias relacionadas|artículos? relacionados?|contenido relacionado|te puede interesar|le puede interesar|más información|más noticias|lo más (?:leído|visto)|también te puede interesar',
    'leggi anche|articoli correlati|leia também|leia mais|lees ook|läs också|læs også|les også|lue myös|czytaj (?:też|także|również)|zobacz (?:też|także|również)|kapcsolódó (?:írások|cikkek)|ilgili haberler|čtěte také|читайте также|по теме|материалы по теме',
  ]),
  other: whole([
    '(?:advertisement|advertising|advertorial|sponsored(?: content)?|ad|ads by .{1,30}|promoted(?: content)?|paid (?:post|content))(?: [-–—].{0,40})?',
    '(?:story|article) continues (?:below|after)(?: (?:this |the )?(?:ad|advertisement|video|image|photo))?|continue reading(?: (?:the main story|below))?|scroll (?:down )?to continue(?: reading)?|skip (?:advertisement|ad|past newsletter promotion|to content)',
    'anzeige|werbung|artikel (?:anhören|drucken|teilen)|publicité|publicidad|anuncio|continúa leyendo(?: .{0,30})?|la suite après (?:la|cette) publicité|pubblicità|реклама',
    '(?:\\d+ )?(?:comments?|kommentare?|commentaires?|comentarios?|комментарии)(?: ?\\(\\d+\\))?(?: \\d+)?',
    '(?:leave|post|add|write|view|show|read|see)(?: (?:a|your|all|the))?(?: \\d+)? comments?(?: \\(\\d+\\))?|leave a reply|join the (?:conversation|discussion|debate)|(?:log|sign) in to (?:comment|leave a comment|join the conversation)|comments are (?:closed|off|disabled)',
    'kommentar (?:schreiben|verfassen|hinterlassen)|jetzt kommentieren|laisser un commentaire|(?:deja|escribe|dejar) (?:un|tu) comentario|réagir(?: à cet article)?',
    '(?:tap|click|press) (?:here )?to (?:unmute|play|listen|expand|enlarge|view|see).{0,40}|(?:play|watch) (?:the )?video|listen to (?:this )?(?:article|story)(?: .{0,20})?|audio player|loading(?:\\.{3}|…)?|video unavailable|please enable javascript.{0,60}',
    "(?:close|menu|search|home|skip to main content|back to top|subscribe(?: now)?|sign (?:in|up)(?: now)?|log ?in|register(?: now)?|donate(?: now)?|abonnieren|anmelden|s[’']abonner|suscríbete|suscribirse|accept(?: all)?(?: cookies)?|reject all|manage (?:cookies|preferences)|cookie (?:settings|policy|preferences)|privacy policy|terms (?:of (?:use|service)|and conditions))",
    '\\d{1,3}[- ]?(?:min(?:ute)?s?)\\.?(?: read| to read)?|(?:reading time|lesezeit|temps de lecture|tiempo de lectura)\\b.{0,25}',
    '(?:the )?(?:associated press|ap|afp|reuters|dpa|press association) contributed(?: to this (?:report|story|article))?',
  ]),
};

export const prefixes = {
  /** The label and its colon make it certain, whatever follows. */
  labelled:
    /^(?:(?:also )?(?:read|see|watch|listen|listen to|view)(?: (?:more|also|next|too|our|the full story|full story|here|now))? ?:|(?:read (?:more|also)|see also|also read|also see|more|related(?: (?:stor(?:y|ies)|articles?|posts?|news|links?|coverage|reading))?|recommended|don[’']t miss|in pictures|(?:photo )?gallery|slideshow|interactive|leaderboard|in case you missed it|must read|up next|tags?|topics?|keywords?|filed under|categories|category|share(?: this)?|follow us|contact|lesen sie (?:auch|mehr|hier)|mehr (?:zum thema|dazu)|lire aussi|à lire(?: aussi)?|voir aussi|lea también|lee también|leer más|le puede interesar|te puede interesar|ver también|más información|más sobre|leggi anche|leia também|leia mais|lees ook|läs också|schlagwörter|themen|mots[- ]clés|etiquetas|temas|читайте также|см\. также|теги) ?[:|>»→])(?!\d)/u,
  /** Without a colon these are links only when no sentence follows. */
  bare: /^(?:read (?:more|also|next|the full (?:story|article|report)|our)(?! than\b)|also read|see also|watch (?:also|more|live|the video)|more (?:on|from)|click here|tap here|lesen sie (?:auch|hier|mehr)|lire aussi|à lire aussi|voir aussi|lea también|lee también|leer más|leggi anche|leia também|lees ook|читайте также|related (?:stor(?:y|ies)|articles?|posts?))(?: |$)/u,
};

export const imperatives = {
  opening:
    /^(?:please |click |tap |to |and |don[’']t miss )?(?:sign up|subscribe|register|get|receive|join|download|follow|like|enter|start|become|support|stay|want|enjoy(?:ed|ing)?|have (?:you|a)|do you have|got a|send|contact|email|share|tell us|let us know|what do you think|abonnieren|melden sie sich|jetzt|erhalten sie|folgen sie|laden sie|inscrivez-vous|abonnez-vous|recevez|suivez|téléchargez|suscr[ií]bete|suscríbase|reg[ií]strate|recibe|reciba|síguenos|descarga|here|this|the|our|by|we|our|wir|diese|mit|nous|en|ce|este|utilizamos|al|mit der|подпишитесь|подписывайтесь)\b/u,
  subject:
    /\b(?:newsletters?|(?:in|to) your (?:inbox|mailbox|email)|sign up (?:here|now|today|free|for free)|(?:subscribe|subscribing) (?:to|now|here|today|for)(?: our| the)? (?:newsletter|channel|podcast|youtube|whatsapp|daily|morning|free|full access|unlimited)|subscribe (?:now|today|here)|free trial|push notifications?|our (?:mobile |free |news )?app\b|our (?:whatsapp|telegram|youtube) (?:channel|group)|(?:use|uses|using|accept|store|verwenden|nutzen|utilise|utilisons|utilizamos|usa) (?:\p{L}{1,12} ){0,2}cookies(?:[.,]?$|.{0,200}(?:site|experience|consent|polic|privacy|personali|traffic|browser|analy|erfahrung|inhalte|erlebnis|expérience|mesure|terceros|experiencia))|cookies? (?:policy|settings|consent|preferences|to (?:improve|personali[sz]e|enhance))|(?:protected by|google) recaptcha|terms of (?:use|service)|privacy policy|in the comments|comments? (?:below|section)|story tip|news tip|tips?@|unsere[nm]? newsletter|notre newsletter|nuestro bolet[ií]n|bolet[ií]n(?:es)?|nos (?:newsletters|réseaux|lettres)|nuestras redes|nuestro canal|datenschutz(?:erklärung)?|наш канал|нашу рассылку|telegram-канал)/u,
};

/** "Follow us on X": an invitation to a channel, not prose about one. */
export const channelInvitation =
  /^(?:please |and |don[’']t forget to )?(?:follow|(?:find|like|join|watch|contact|message) (?:us|our|me|the)|subscribe to|get in touch with|folgen sie|besuchen sie|suivez|retrouvez|rejoignez|síguenos|sigue|encuéntranos)\b.{0,80}\b(?:facebook|twitter|x|instagram|youtube|tiktok|telegram|whatsapp|linkedin|threads|bluesky)\b/u;

/** Copyright, credits of the desk, notes on the page itself. */
export function isNotice(line: string): boolean {
  if (noticeOpening.test(line)) return true;
  if (line.includes('contributed ') && contributed.test(line)) return true;
  return (
    noticeRoots.some((root) => line.includes(root)) && noticeAnywhere.some((phrase) => line.includes(phrase))
  );
}

const contributed = /contributed (?:to (?:this|the) (?:report|story|article)|reporting)\b/;
// A few short roots are looked for first, since nearly every line of prose has none of them.
const noticeRoots = ['serv', 'behalten', 'права', 'may not be', 'not to be reproduced'];
const noticeOpening =
  /^(?:©|\(c\) ?(?:\d|copyright)|copyright\b.{0,12}(?:©|\d{4}|\(c\))|this (?:material|content|article|copyrighted material) (?:may|cannot|can) not be (?:published|reproduced|copied)|\(?(?:additional |with )?reporting by [^.]{2,200}(?:; ?(?:writing|editing|additional|graphics) [^)]*)?\)?$|\(?(?:writing|editing|compiled|edited) by [^.]{2,120}\)?$|\(?with (?:inputs?|additional reporting|files|information|reporting) (?:from|by) |(?:this (?:story|article|post|page|report)|a previous version of this|an earlier version of this) (?:\p{L}+ )?(?:has been|was|were)(?: \p{L}+){0,2} (?:updated|corrected|amended|edited|clarified|published|generated)|correction(?: \(.{3,20}\))?:|(?:editor[’']s|editors[’']|publisher[’']s) note:|the views expressed (?:in|by|here)|(?:dieser artikel|dieser text|cet article|este artículo) .{0,40}(?:aktualisiert|mis à jour|actualizado)|comments are (?:filtered|moderated|screened|reviewed) (?:for|by|before)\b|(?:by )?subscribing to (?:a|our|the|this) newsletter,? (?:constitutes|means|you)|this blog is not (?:written|edited)|this (?:page|site) is best viewed (?:in|with)|this service may include material from|\((?:corrects?|refiles|adds|updates?) .{3,160}\)$|\(?this (?:story|article) (?:has been|was) refiled|updated (?:at|on) .{3,30} (?:with (?:additional|more|new|comment)|to (?:add|include))|for (?:more|confidential|the latest) (?:information|support|news|updates)[^.]{0,60}(?:visit|click|follow|call)|the post .{1,200} appeared first on )/u;

const noticeAnywhere = [
  'all rights reserved',
  'alle rechte vorbehalten',
  'tous droits réservés',
  'todos los derechos reservados',
  'reservados todos los derechos',
  'все права защищены',
  'may not be published, broadcast',
  'may not be reproduced without',
  'may not be redistributed',
  'not to be reproduced without',
];
