/** Words of what stands in an article's place, in the languages that most outlets speak. All are matched in lower case. */
const consent =
  'cookies?|consent|privacy|personal data|partners?|third[- ]part(?:y|ies)|tracking|trackers?|accept(?: all)?|reject(?: all)?|legitimate interests?|personali[sz]ed|ads|advertising|devices?|technologies|identifiers?|preferences|settings|iab|gdpr|' +
  'datenschutz\\p{L}*|einwilligung\\p{L}*|zustimm\\p{L}+|werbung|werbefrei|tracker|\\p{L}*tracking|drittanbieter\\p{L}*|widerruf\\p{L}*|geräte\\p{L}*|nutzungsverhalten|akzeptier\\p{L}+|ablehnen|dsgvo|' +
  'vie privée|données personnelles|consentement|partenaires|traceurs|confidentialité|intérêt légitime|publicités?|accepter|refuser|rgpd|informations personnelles|' +
  'privacidad|consentimiento|socios|datos personales|dispositivos?|anuncios|aceptar|rechazar|geolocalización|' +
  'consenso|terze parti|tecnologie|finalità|informativa|dati personali|pubblicità|accett\\p{L}+|rifiut\\p{L}+|acconsent\\p{L}+|' +
  'toestemming|advertenties|akkoord|persoonsgegevens|weigeren|technieken|samtycke|annonser|personuppgifter|zgod\\p{L}+|dane osobowe|reklam\\p{L}*|consentimento|parceiros|dados pessoais';
const offer =
  'subscri\\p{L}+|membership|members?|unlimited|cancel any ?time|plans?|digital access|full access|free trial|trial|(?:a|per|first) (?:week|month|year)|sign (?:in|up)|log ?in|newsletter|already a|support us|supports?|join|exclusive(?:ly)?|premium|register|account|continue reading|ad-free|without ads|' +
  '\\p{L}*abos?|abonn\\p{L}+|kündbar|testen|im monat|weiterlesen|anmelden|konto|melden sie sich|probemonat|jetzt lesen|exklusive?|' +
  's.abonner|sans engagement|illimité\\p{L}*|identifiez-vous|connectez-vous|premier mois|contenus|lire la suite|réservée? aux|' +
  'suscr\\p{L}+|iniciar sesión|inicia sesión|sin permanencia|ilimitad\\p{L}+|primer mes|' +
  'abbon\\p{L}+|disdici|accedi|al mese|primo mese|inloggen|per maand|onbeperkt|prenumer\\p{L}+|logga in|assin\\p{L}+';
const robot =
  'captcha|(?:a )?(?:robot|bot|human)|verify|unusual (?:traffic|activity)|javascript|access denied|checking|your browser|browser|cloudflare|ray id|security (?:check|of your connection)|enabled?|plugin|plug-in|reload(?:ing)?|interruption|blocked|ip address|firewall|roboter|navigateur|navegador';
/** What a player says asks for the same things as a check for robots, and for more. */
const player = `${robot}|videos?|flash(?: player)?|media player|install(?:ed)?|playback|style sheets`;
const missing =
  '(?:page|site|article|story|link|content)[^.!?]{0,40}(?:not (?:be )?found|does ?n.t exist|does not exist|no longer (?:available|exists)|has been (?:moved|removed|deleted)|could not be found|cannot be found)|(?:can.t|cannot|could ?n.t|could not) find (?:the|that|this) (?:page|site|article|story)|error 404|404 error|looking for|typing errors|front page|homepage|search (?:field|box|bar)|seite (?:wurde )?nicht gefunden|page introuvable|página no encontrada|pagina non trovata|pagina niet gevonden|startseite|accueil';

/** Notices speak to the reader about themselves. */
const address =
  "we|we're|we've|our|us|you|your|you're|you've|this site|this page|wir|uns|unser\\p{L}*|ihr(?:e|en|er|em)?|ihnen|besuchen sie|nutzen sie|testen sie|lesen sie|melden sie|nous|notre|nos|vous|votre|vos|abonnez-vous|identifiez-vous|nosotros|nuestr\\p{L}+|tu|tus|usted|puedes?|noi|nostr\\p{L}+|tu[oa]|tuoi|puoi|wij|ons|onze|uw|u|je|jouw|vi|dig|din";

const wordsOf = (alternatives: string): RegExp =>
  new RegExp(`(?<![\\p{L}\\p{N}])(?:${alternatives})(?![\\p{L}\\p{N}])`, 'gu');

export const noticeWords = {
  consent: wordsOf(consent),
  offer: wordsOf(offer),
  robot: wordsOf(robot),
  player: wordsOf(player),
  missing: wordsOf(missing),
  address: wordsOf(address),
};
