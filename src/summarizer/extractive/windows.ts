/** Half-open range of sentence numbers that one call of the model reads, and the part of it whose scores count. */
interface Window {
  readonly from: number;
  readonly to: number;
  readonly countFrom: number;
  readonly countTo: number;
}

/**
 * Covers `sentences` with windows of at most `size`, neighbours sharing `overlap` sentences, so that every sentence is judged with
 * its surroundings. Each sentence counts in exactly one window.
 */
export function scoringWindows(sentences: number, size = 200, overlap = 40): Window[] {
  if (sentences <= size) return [{ from: 0, to: sentences, countFrom: 0, countTo: sentences }];
  const windows: Window[] = [];
  const margin = Math.floor(overlap / 2);
  for (let from = 0; ; from += size - overlap) {
    const start = Math.min(from, sentences - size);
    const end = start + size;
    const previous = windows.at(-1);
    const isLast = end >= sentences;
    windows.push({
      from: start,
      to: end,
      countFrom: previous?.countTo ?? 0,
      countTo: isLast ? sentences : end - margin,
    });
    if (isLast) return windows;
  }
}
