import type { LocalizationMap } from 'discord-api-types/v10';

/** What a command or subcommand is called in one more language. */
type Wording = { readonly name?: string; readonly description?: string };

type Wordings = Readonly<Partial<Record<'de' | 'fr' | 'es-ES' | 'en-GB', Wording>>>;

/** All names and descriptions in other languages than American English, by place: `digest`, `digest create`. */
const wordings: Readonly<Record<string, Wordings>> = {
  summarize: {
    'en-GB': { name: 'summarise', description: 'Summarise a story, a link or a file.' },
    de: { name: 'zusammenfassen', description: 'Fasst eine Meldung, einen Link oder eine Datei zusammen.' },
    fr: { name: 'résumer', description: 'Résume un article, un lien ou un fichier.' },
    'es-ES': { name: 'resumir', description: 'Resume una noticia, un enlace o un archivo.' },
  },
  'Summarize links': {
    'en-GB': { name: 'Summarise links' },
    de: { name: 'Links zusammenfassen' },
    fr: { name: 'Résumer les liens' },
    'es-ES': { name: 'Resumir enlaces' },
  },
  search: {
    de: { name: 'suchen', description: 'Durchsucht die Meldungen.' },
    fr: { name: 'chercher', description: 'Cherche dans les articles.' },
    'es-ES': { name: 'buscar', description: 'Busca en las noticias.' },
  },
  latest: {
    de: { name: 'neueste', description: 'Zeigt die neuesten Meldungen.' },
    fr: { name: 'récents', description: 'Montre les articles les plus récents.' },
    'es-ES': { name: 'recientes', description: 'Muestra las noticias más recientes.' },
  },
  brief: {
    de: { name: 'überblick', description: 'Zeigt die wichtigsten Meldungen der letzten Stunden.' },
    fr: { name: 'bref', description: 'Montre l’essentiel des dernières heures.' },
    'es-ES': { name: 'breve', description: 'Muestra lo esencial de las últimas horas.' },
  },
  help: {
    de: { name: 'hilfe', description: 'Zeigt, was Brevier kann.' },
    fr: { name: 'aide', description: 'Montre ce que Brevier sait faire.' },
    'es-ES': { name: 'ayuda', description: 'Muestra lo que Brevier puede hacer.' },
  },
  about: {
    de: { name: 'über', description: 'Zeigt Modell, Lizenz, Datenschutz und Version.' },
    fr: { name: 'infos', description: 'Montre le modèle, la licence, la confidentialité et la version.' },
    'es-ES': {
      name: 'información',
      description: 'Muestra el modelo, la licencia, la privacidad y la versión.',
    },
  },
  feed: {
    de: { name: 'feed', description: 'Verwaltet die Feeds dieses Servers.' },
    fr: { name: 'flux', description: 'Gère les flux de ce serveur.' },
    'es-ES': { name: 'fuente', description: 'Gestiona las fuentes de este servidor.' },
  },
  'feed add': {
    de: { name: 'hinzufügen', description: 'Abonniert eine Website oder einen Feed.' },
    fr: { name: 'ajouter', description: 'Abonne à un site ou à un flux.' },
    'es-ES': { name: 'añadir', description: 'Suscribe a un sitio o una fuente.' },
  },
  'feed list': {
    de: { name: 'liste', description: 'Zeigt die Feeds dieses Servers.' },
    fr: { name: 'liste', description: 'Montre les flux de ce serveur.' },
    'es-ES': { name: 'lista', description: 'Muestra las fuentes de este servidor.' },
  },
  'feed edit': {
    de: { name: 'bearbeiten', description: 'Ändert Namen oder Thema eines Feeds.' },
    fr: { name: 'modifier', description: 'Modifie le nom ou le thème d’un flux.' },
    'es-ES': { name: 'editar', description: 'Cambia el nombre o el tema de una fuente.' },
  },
  'feed remove': {
    de: { name: 'entfernen', description: 'Bestellt einen Feed ab.' },
    fr: { name: 'supprimer', description: 'Désabonne d’un flux.' },
    'es-ES': { name: 'quitar', description: 'Cancela la suscripción a una fuente.' },
  },
  'feed test': {
    de: { name: 'testen', description: 'Prüft eine Adresse, ohne sie zu abonnieren.' },
    fr: { name: 'tester', description: 'Essaie une adresse sans s’y abonner.' },
    'es-ES': { name: 'probar', description: 'Prueba una dirección sin suscribirse.' },
  },
  'feed import': {
    de: { name: 'importieren', description: 'Abonniert alle Feeds einer OPML-Datei.' },
    fr: { name: 'importer', description: 'Abonne à tous les flux d’un fichier OPML.' },
    'es-ES': { name: 'importar', description: 'Suscribe a todas las fuentes de un archivo OPML.' },
  },
  'feed export': {
    de: { name: 'exportieren', description: 'Gibt die Feeds als OPML-Datei aus.' },
    fr: { name: 'exporter', description: 'Donne les flux dans un fichier OPML.' },
    'es-ES': { name: 'exportar', description: 'Da las fuentes en un archivo OPML.' },
  },
  'feed health': {
    de: { name: 'zustand', description: 'Zeigt, wie es den Feeds geht.' },
    fr: { name: 'état', description: 'Montre l’état des flux.' },
    'es-ES': { name: 'estado', description: 'Muestra el estado de las fuentes.' },
  },
  digest: {
    de: { name: 'ausgabe', description: 'Verwaltet die täglichen Ausgaben dieses Servers.' },
    fr: { name: 'édition', description: 'Gère les éditions quotidiennes de ce serveur.' },
    'es-ES': { name: 'boletín', description: 'Gestiona los boletines diarios de este servidor.' },
  },
  'digest create': {
    de: { name: 'erstellen', description: 'Bestellt eine tägliche Ausgabe für einen Kanal.' },
    fr: { name: 'créer', description: 'Commande une édition quotidienne pour un salon.' },
    'es-ES': { name: 'crear', description: 'Encarga un boletín diario para un canal.' },
  },
  'digest list': {
    de: { name: 'liste', description: 'Zeigt die Ausgaben dieses Servers.' },
    fr: { name: 'liste', description: 'Montre les éditions de ce serveur.' },
    'es-ES': { name: 'lista', description: 'Muestra los boletines de este servidor.' },
  },
  'digest edit': {
    de: { name: 'bearbeiten', description: 'Ändert eine Ausgabe.' },
    fr: { name: 'modifier', description: 'Modifie une édition.' },
    'es-ES': { name: 'editar', description: 'Cambia un boletín.' },
  },
  'digest preview': {
    de: { name: 'vorschau', description: 'Zeigt dir allein, was erscheinen würde.' },
    fr: { name: 'aperçu', description: 'Te montre à toi seul ce qui paraîtrait.' },
    'es-ES': { name: 'vista-previa', description: 'Te muestra solo a ti lo que se publicaría.' },
  },
  'digest pause': {
    de: { name: 'pausieren', description: 'Hält eine Ausgabe an.' },
    fr: { name: 'suspendre', description: 'Suspend une édition.' },
    'es-ES': { name: 'pausar', description: 'Detiene un boletín.' },
  },
  'digest resume': {
    de: { name: 'fortsetzen', description: 'Setzt eine Ausgabe fort.' },
    fr: { name: 'reprendre', description: 'Reprend une édition.' },
    'es-ES': { name: 'reanudar', description: 'Reanuda un boletín.' },
  },
  'digest remove': {
    de: { name: 'entfernen', description: 'Bestellt eine Ausgabe ab.' },
    fr: { name: 'supprimer', description: 'Supprime une édition.' },
    'es-ES': { name: 'quitar', description: 'Elimina un boletín.' },
  },
  'digest send-now': {
    de: { name: 'jetzt-senden', description: 'Veröffentlicht sofort eine zusätzliche Ausgabe.' },
    fr: { name: 'envoyer', description: 'Publie tout de suite une édition de plus.' },
    'es-ES': { name: 'enviar-ahora', description: 'Publica ahora un boletín adicional.' },
  },
};

/** The two maps that Discord wants, for what stands at this place. */
export function localizationsOf(place: string): {
  readonly name_localizations?: LocalizationMap;
  readonly description_localizations?: LocalizationMap;
} {
  const entries = Object.entries(wordings[place] ?? {});
  const names = entries.flatMap(([locale, { name }]) => (name === undefined ? [] : [[locale, name]]));
  const descriptions = entries.flatMap(([locale, { description }]) =>
    description === undefined ? [] : [[locale, description]],
  );
  return {
    ...(names.length === 0 ? {} : { name_localizations: Object.fromEntries(names) as LocalizationMap }),
    ...(descriptions.length === 0
      ? {}
      : { description_localizations: Object.fromEntries(descriptions) as LocalizationMap }),
  };
}
