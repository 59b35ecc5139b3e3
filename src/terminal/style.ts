/** How a terminal shows things; every function takes text that is already safe to print. */
export type Style = {
  readonly bold: (text: string) => string;
  readonly dim: (text: string) => string;
  readonly link: (text: string, url: string) => string;
  /** Whether a link is clicked; else its address has to be read. */
  readonly hasLinks: boolean;
  /** Width in columns that lines are wrapped at. */
  readonly columns: number;
};

/** What decides whether colour and links are wanted; see no-color.org. */
type Surroundings = {
  readonly isTerminal: boolean;
  readonly columns: number | undefined;
  readonly noColor: boolean;
  readonly isDumb: boolean;
};

const minColumns = 20;
const maxColumns = 100;

/** The columns to wrap at: those of the terminal, but no line too short or too long to read. */
export function lineWidth(columns: number | undefined): number {
  return Math.max(minColumns, Math.min(columns ?? maxColumns, maxColumns));
}

export function styleFor({ isTerminal, columns, noColor, isDumb }: Surroundings): Style {
  const width = lineWidth(columns);
  if (!isTerminal || noColor || isDumb)
    return { bold: plain, dim: plain, link: linkInWords, hasLinks: false, columns: width };
  return {
    bold: (text) => `\u001B[1m${text}\u001B[22m`,
    dim: (text) => `\u001B[2m${text}\u001B[22m`,
    // OSC 8; terminals without it show the text alone.
    link: (text, url) => `\u001B]8;;${url}\u0007${text}\u001B]8;;\u0007`,
    hasLinks: true,
    columns: width,
  };
}

function plain(text: string): string {
  return text;
}

function linkInWords(text: string, url: string): string {
  return text === url ? url : `${text} (${url})`;
}
