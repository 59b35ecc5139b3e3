/** One line of progress on standard error, only while a person watches. */
export class Progress {
  readonly #stream: NodeJS.WriteStream;
  readonly #label: string;
  #share: number | undefined;
  #said = '';
  #shownAt = 0;

  constructor(stream: NodeJS.WriteStream, label: string) {
    this.#stream = stream;
    this.#label = label;
  }

  /** `part` of the whole, 0 to 1. */
  share(part: number): void {
    this.#share = part;
    this.#show();
  }

  say(text: string): void {
    this.#said = text;
    this.#show();
  }

  /** Clears the line. */
  end(): void {
    if (this.#shownAt > 0) this.#stream.write('\r\u001B[2K');
    this.#shownAt = 0;
  }

  #show(): void {
    const now = performance.now();
    if (!this.#stream.isTTY || now - this.#shownAt < 100) return;
    this.#shownAt = now;
    const bar = this.#share === undefined ? '' : ` ${drawBar(this.#share)}`;
    this.#stream.write(`\r\u001B[2K${this.#label}${bar} ${this.#said}`);
  }
}

const barWidth = 24;

function drawBar(share: number): string {
  const full = Math.round(Math.min(1, share) * barWidth);
  return `[${'█'.repeat(full)}${'·'.repeat(barWidth - full)}] ${Math.floor(Math.min(1, share) * 100)} %`;
}
