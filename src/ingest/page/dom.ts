import { parseHTML } from 'linkedom';

/** The part of the DOM that we use; linkedom's own types need the browser's library. */
export type PageElement = {
  readonly nodeType: number;
  readonly localName: string;
  readonly textContent: string;
  readonly childNodes: ArrayLike<PageNode>;
  readonly parentElement: PageElement | null;
  contains(other: PageElement): boolean;
  getAttribute(name: string): string | null;
  querySelector(selector: string): PageElement | null;
  querySelectorAll(selector: string): ArrayLike<PageElement>;
  remove(): void;
};

export type PageNode = PageElement | { readonly nodeType: number; readonly textContent: string };

export type PageDocument = {
  readonly documentElement: PageElement | null;
  readonly body: PageElement | null;
  querySelector(selector: string): PageElement | null;
  querySelectorAll(selector: string): ArrayLike<PageElement>;
};

export function parsePage(html: string): PageDocument {
  return parseAsBuilt(html) ?? parseRebuilt(html) ?? emptyPage();
}

function parseAsBuilt(html: string): PageDocument | undefined {
  const document = parse(html);
  return document !== undefined && isWellBuilt(document) ? document : undefined;
}

function parseRebuilt(html: string): PageDocument | undefined {
  // linkedom leaves what stands outside <head> and <body> outside, and the web is full of pages without either.
  const opening = /<html(?:\s[^<>]{0,2000})?>/i.exec(html)?.[0] ?? '<html>';
  const inner = html.replace(/<!doctype[^>]{0,2000}>|<\/?(?:html|head|body)(?:\s[^<>]{0,2000})?>/gi, '');
  return parse(`<!doctype html>${opening}<head></head><body>${inner}</body></html>`);
}

function parse(html: string): PageDocument | undefined {
  // linkedom's document has this shape; its own types need the browser's library.
  const { document } = parseHTML(html) as unknown as { readonly document: PageDocument };
  return document.documentElement === null ? undefined : document;
}

function isWellBuilt({ documentElement, body }: PageDocument): boolean {
  if (documentElement?.localName !== 'html' || body === null || body.childNodes.length === 0) return false;
  const parts = Array.from(documentElement.childNodes).filter(isElement);
  return parts.every(({ localName }) => /^(?:head|body)$/i.test(localName));
}

function emptyPage(): PageDocument {
  const { document } = parseHTML('<html><head></head><body></body></html>') as unknown as {
    readonly document: PageDocument;
  };
  return document;
}

export function isElement(node: PageNode): node is PageElement {
  return node.nodeType === 1;
}

/** The attribute without space around it, if it says anything. */
export function attribute(element: PageElement | null, name: string): string | undefined {
  const value = element?.getAttribute(name)?.trim();
  return value === undefined || value === '' ? undefined : value;
}
