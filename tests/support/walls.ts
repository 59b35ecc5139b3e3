const page = (texts: readonly string[]): string =>
  `<!doctype html><html><head><title>Harbour bridge closed | City Ledger</title></head><body><main>${texts.map((text) => `<p>${text}</p>`).join('')}</main></body></html>`;

/** Pages that show something else in the article's place, and how it is called. */
export const walls: readonly (readonly [what: string, obstacle: string, html: string])[] = [
  [
    'a banner for cookies',
    'cookie wall',
    page([
      'Your privacy matters to us',
      'Together with 310 partners we keep cookies and other identifiers on your device, and read them, in order to show you personalised ads and to learn how our pages are used. You can accept this or choose for yourself; your consent can be withdrawn at any time.',
      'Some of our partners rely on legitimate interest; you may object to that in the settings.',
    ]),
  ],
  [
    'a banner that does not speak of cookies',
    'cookie wall',
    page([
      'One moment before you read on',
      'To keep our services running, to find faults and to count visits we use certain technologies. If you accept all, we will also use your data to improve what we offer you, and to show personalised advertising that depends on your settings.',
      'If you reject all, we will not use your data for these further ends.',
    ]),
  ],
  [
    'a choice between advertising and money, in German',
    'cookie wall',
    page([
      'Schön, dass Sie da sind',
      'Lesen Sie unsere Seiten kostenlos mit Werbung und Tracking: Dafür brauchen wir Ihre Einwilligung. Wie wir und Drittanbieter Ihre Daten verarbeiten, steht in unserer Datenschutzerklärung; ein Widerruf ist dort jederzeit möglich.',
      'Oder lesen Sie im Abo werbefrei und ohne Tracker für drei Euro im Monat.',
    ]),
  ],
  [
    'a banner in French',
    'cookie wall',
    page([
      'Votre vie privée compte pour nous',
      'Si vous êtes d’accord, nos partenaires et nous déposons des cookies et lisons des données personnelles afin de vous proposer de la publicité adaptée. Vous pouvez accepter, refuser, ou changer d’avis dans notre page sur la confidentialité.',
    ]),
  ],
  [
    'a banner in Spanish',
    'cookie wall',
    page([
      'Tu privacidad nos importa',
      'Nosotros y nuestros socios guardamos cookies en tus dispositivos y tratamos datos personales para mostrarte anuncios que te interesen. Puedes aceptar, rechazar o cambiar tu consentimiento cuando quieras.',
    ]),
  ],
  [
    'a banner in Italian',
    'cookie wall',
    page([
      'La tua privacy',
      'Con il tuo consenso noi e alcune terze parti usiamo cookie e tecnologie simili per diverse finalità, tra cui la pubblicità. Puoi accettare o rifiutare; nella nostra informativa trovi i dati personali che trattiamo.',
    ]),
  ],
  [
    'a banner in Dutch',
    'cookie wall',
    page([
      'Uw privacy',
      'Wij en onze partners plaatsen cookies om uw bezoek te meten en u advertenties te tonen die bij u passen. Gaat u akkoord, dan geeft u ons toestemming; weigeren kan ook, en uw persoonsgegevens blijven dan bij ons.',
    ]),
  ],
  [
    'an offer to subscribe',
    'paywall',
    page([
      'Read all of it for one dollar a week',
      'With a subscription you get unlimited access to everything we write, on the web and in our app, and the newsletter of your choice. Cancel any time.',
      'Choose your plan: digital, or paper on Saturdays as well. Are you a subscriber? Sign in with your account.',
    ]),
  ],
  [
    'an appeal to become a member',
    'paywall',
    page([
      'This report is for our members',
      'We are paid by readers alone, and without you we could not do our work. Join 9,000 members from four euros a month: your membership supports our reporters in the region.',
      'As a member you read everything without ads, and you are invited to our evenings.',
    ]),
  ],
  [
    'an offer to subscribe, in German',
    'paywall',
    page([
      'Mit LZ-Abo weiterlesen',
      'Testen Sie unser Angebot vier Wochen lang für einen Euro; danach kostet es neun Euro im Monat und ist jederzeit kündbar. Als Abonnent lesen Sie alle Texte, auch in unserer App.',
      'Sie haben schon ein Konto? Hier anmelden.',
    ]),
  ],
  [
    'an offer to subscribe, in French',
    'paywall',
    page([
      'La suite est réservée aux abonnés',
      'Abonnez-vous pour un euro le premier mois, sans engagement, et retrouvez tous nos contenus en illimité ainsi que votre journal numérique chaque soir. Vous êtes déjà abonné ? Connectez-vous.',
    ]),
  ],
  [
    'a check for robots',
    'robot check',
    page([
      'Just a second',
      'We are checking whether you are a human or a bot. Your browser will be sent on when that is done; cookies and JavaScript must be enabled. If you are blocked by mistake, write to us and name your IP address.',
    ]),
  ],
  [
    'a page that is not there',
    'not an article',
    page([
      'Nothing here',
      'Sorry, we cannot find the page that you are looking for. Perhaps the story has been moved. Check the address for typing errors, go back to our front page, or use the search field, where you will find everything that we have published over the years.',
    ]),
  ],
  [
    'a player that asks for a plug-in',
    'not an article',
    page([
      'Watch the bridge close',
      'To see this video you need to have JavaScript enabled in your browser and a recent Flash player installed. If you cannot play our content, reload the page, or choose another browser; we show you here how to enable it.',
    ]),
  ],
  [
    'a note on browsers and style sheets alone',
    'not an article',
    page([
      'This page is best viewed with a new browser and style sheets enabled. You can read it in your browser as it is, but you will miss a part of it. Please consider a newer browser, or turn style sheets on.',
    ]),
  ],
];
