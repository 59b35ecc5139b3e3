import type { ListedFeed } from './ports/file-reader.ts';

/** An OPML 2.0 document that other readers take in. */
export function writeOpml(title: string, feeds: readonly ListedFeed[]): string {
  const outlines = feeds.map(({ url, title: name, topic }) => {
    const category = topic === undefined ? '' : ` category="${escape(topic)}"`;
    return `    <outline type="rss" text="${escape(name ?? url)}" xmlUrl="${escape(url)}"${category}/>`;
  });
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<opml version="2.0">',
    `  <head><title>${escape(title)}</title></head>`,
    '  <body>',
    ...outlines,
    '  </body>',
    '</opml>',
    '',
  ].join('\n');
}

function escape(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');
}
