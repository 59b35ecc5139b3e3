export type Lane = 'reader' | 'ahead';

/** Two bounded lanes: work ahead is taken only while no reader waits. First come, first served within a lane. */
export class LaneQueue<Job> {
  readonly #lanes: Readonly<Record<Lane, Job[]>> = { reader: [], ahead: [] };
  readonly #bounds: Readonly<Record<Lane, number>>;

  constructor(bounds: Readonly<Record<Lane, number>>) {
    this.#bounds = bounds;
  }

  get isEmpty(): boolean {
    return this.#lanes.reader.length + this.#lanes.ahead.length === 0;
  }

  /** False when the lane is full. */
  add(job: Job, lane: Lane): boolean {
    if (this.#lanes[lane].length >= this.#bounds[lane]) return false;
    this.#lanes[lane].push(job);
    return true;
  }

  take(): Job | undefined {
    return this.#lanes.reader.shift() ?? this.#lanes.ahead.shift();
  }

  /** A reader has joined work ahead: it moves to the end of the readers' lane, even when that is full. */
  promote(job: Job): void {
    if (this.#remove(job, 'ahead')) this.#lanes.reader.push(job);
  }

  remove(job: Job): void {
    if (!this.#remove(job, 'reader')) this.#remove(job, 'ahead');
  }

  /** 1: taken next. 0: not waiting here (any more). */
  placeOf(job: Job): number {
    const { reader, ahead } = this.#lanes;
    const place = reader.indexOf(job) + 1;
    if (place > 0) return place;
    const later = ahead.indexOf(job) + 1;
    return later > 0 ? reader.length + later : 0;
  }

  #remove(job: Job, lane: Lane): boolean {
    const index = this.#lanes[lane].indexOf(job);
    if (index >= 0) this.#lanes[lane].splice(index, 1);
    return index >= 0;
  }
}
