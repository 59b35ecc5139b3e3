import { parseHTML } from 'linkedom';

/** The part of the DOM that we use; linkedom's own types need the browser's library. */
export type PageElement = {
  readonly nodeType: number;
  readonly localName: string;
  readonly textContent: string;
  readonly childNodes: ArrayLike<PageNode>;
  readonly parentElement: PageElement | null;
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
  // linkedom makes no <html> element of its own, and the web is full of pages without one.
  const whole = /<html[\s>]/i.test(html) ? html : `<!doctype html><html><body>${html}</body></html>`;
  const { document } = parseHTML(whole) as unknown as { readonly document: PageDocument };
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
