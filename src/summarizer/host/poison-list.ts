const killsUntilPoison = 3;
const remembered = 1_000;

/** Texts that ended the model process again and again are not tried any more in this run. */
export class PoisonList {
  readonly #kills = new Map<string, number>();

  /** One more end of the process while it read this text. */
  blame(textKey: string): void {
    const kills = (this.#kills.get(textKey) ?? 0) + 1;
    this.#kills.delete(textKey);
    this.#kills.set(textKey, kills);
    const oldest = this.#kills.keys().next().value;
    if (this.#kills.size > remembered && oldest !== undefined) this.#kills.delete(oldest);
  }

  has(textKey: string): boolean {
    return (this.#kills.get(textKey) ?? 0) >= killsUntilPoison;
  }
}
