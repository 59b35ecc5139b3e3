/** A hub did not give what was asked for; the message is one sentence for an operator. */
export class HubError extends Error {
  override readonly name = 'HubError';
  /** Whether trying again may help. */
  readonly isPassing: boolean;

  constructor(message: string, options: { readonly isPassing: boolean; readonly cause?: unknown }) {
    super(message, { cause: options.cause });
    this.isPassing = options.isPassing;
  }
}

export type HubFile = {
  readonly bytes?: number;
  /** As the hub names this version of the file; for large files the SHA-256 of its content. */
  readonly etag?: string;
};

const answerMs = 20_000;

/** The hub's files, over `ADDRESS/OWNER/NAME/resolve/main/FILE`. */
export class Hub {
  readonly #address: string;

  constructor(address: string) {
    this.#address = address;
  }

  /** What the hub says of a file; `undefined` when it has none. Throws `HubError`. */
  async ask(model: string, file: string): Promise<HubFile | undefined> {
    const response = await this.#request(model, file, { method: 'HEAD' });
    if (response.status === 404) return undefined;
    this.#refuse(response, model);
    const bytes = Number(
      response.headers.get('x-linked-size') ?? response.headers.get('content-length') ?? Number.NaN,
    );
    const etag = (response.headers.get('x-linked-etag') ?? response.headers.get('etag') ?? '').replaceAll(
      /^W\/|"/g,
      '',
    );
    return { ...(Number.isFinite(bytes) ? { bytes } : {}), ...(etag === '' ? {} : { etag }) };
  }

  /** The file from byte `from` on; `isPartial` is false when the hub sends it from the beginning all the same. Throws `HubError`. */
  async open(
    { model, file, from }: { readonly model: string; readonly file: string; readonly from: number },
    signal: AbortSignal,
  ): Promise<{ readonly body: ReadableStream<Uint8Array>; readonly isPartial: boolean }> {
    const headers = from > 0 ? { range: `bytes=${from}-` } : undefined;
    const response = await this.#request(model, file, {
      ...(headers === undefined ? {} : { headers }),
      signal,
    });
    this.#refuse(response, model);
    if (response.body === null) throw new HubError(`The hub sent nothing for ${file}.`, { isPassing: true });
    return { body: response.body, isPartial: response.status === 206 };
  }

  async #request(model: string, file: string, init: RequestInit): Promise<Response> {
    const url = `${this.#address}/${model}/resolve/main/${file}`;
    const patience = new AbortController();
    const timer = setTimeout(() => {
      patience.abort();
    }, answerMs);
    const signals = [
      patience.signal,
      ...(init.signal === undefined || init.signal === null ? [] : [init.signal]),
    ];
    try {
      // Compressed on the way, a file would have another length than the hub says.
      const headers = { ...Object.fromEntries(new Headers(init.headers)), 'accept-encoding': 'identity' };
      return await fetch(url, { ...init, headers, signal: AbortSignal.any(signals) });
    } catch (error) {
      throw new HubError(`The model hub at ${this.#address} cannot be reached.`, {
        isPassing: true,
        cause: error,
      });
    } finally {
      clearTimeout(timer);
    }
  }

  #refuse(response: Response, model: string): void {
    if (response.ok) return;
    const isPassing = response.status === 429 || response.status >= 500;
    if (response.status === 401 || response.status === 403 || response.status === 404) {
      throw new HubError(`The hub has no model ${model} that everybody may fetch.`, { isPassing });
    }
    throw new HubError(`The model hub answered with an error (${response.status}).`, { isPassing });
  }
}
