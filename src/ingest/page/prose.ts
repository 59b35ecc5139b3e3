import { isElement, type PageElement } from './dom.ts';

/** Shorter runs of text are labels, dates and buttons. */
const shortestRun = 25;
const silentTags = new Set(['script', 'style', 'noscript', 'template', 'svg', 'select', 'textarea', 'a']);

/** Characters of running text in each element that has any, links left out. One pass, whatever tags the text stands in. */
export function measureProse(root: PageElement): ReadonlyMap<PageElement, number> {
  const lengths = new Map<PageElement, number>();
  measure(root, lengths);
  return lengths;
}

function measure(element: PageElement, lengths: Map<PageElement, number>): number {
  let length = 0;
  for (const child of Array.from(element.childNodes)) {
    if (isElement(child)) {
      if (!silentTags.has(child.localName.toLowerCase())) length += measure(child, lengths);
    } else if (child.nodeType === 3) {
      const run = child.textContent.trim().length;
      if (run >= shortestRun) length += run;
    }
  }
  if (length > 0) lengths.set(element, length);
  return length;
}
