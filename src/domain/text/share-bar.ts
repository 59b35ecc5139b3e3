const shareWords = new Set(
  (
    'share this article story page post on via with to by and or facebook twitter x tweet whatsapp email e-mail mail linkedin reddit ' +
    'pinterest telegram messenger threads bluesky mastodon flipboard pocket copy link url print save bookmark follow us instagram ' +
    'youtube tiktok rss sms share: follow: comment comments listen gift ' +
    'teilen auf per drucken merken artikel kopieren senden partager sur imprimer envoyer copier le lien compartir en imprimir ' +
    'copiar enlace guardar enviar por condividi stampa поделиться'
  ).split(' '),
);
const channels =
  /\b(?:share|facebook|twitter|tweet|whatsapp|e-?mail|print|copy|linkedin|reddit|teilen|drucken|partager|imprimer|compartir|imprimir|condividi|follow|save|listen)\b|поделиться/;

/** "Share on Facebook · Tweet · Email": nothing but the names of places to share to. Takes a lower-cased line. */
export function isShareBar(line: string): boolean {
  if (line.length > 160 || !channels.test(line)) return false;
  const tokens = line.split(/[\s,|/•·&()]+/);
  return tokens.every((token) => token === '' || shareWords.has(token) || /^\d+[km]?$/.test(token));
}
