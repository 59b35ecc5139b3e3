import type { IncomingMessage } from 'node:http';
import { pipeline, Readable, type Transform } from 'node:stream';
import { constants, createBrotliDecompress, createGunzip, createInflate, createInflateRaw } from 'node:zlib';
import type { BodyPlace } from './body-room.ts';

/** More came than may come, counted after decompression. */
export class TooLargeError extends Error {
  constructor(maxBytes: number) {
    super(
      maxBytes < 1e6
        ? `more than ${Math.ceil(maxBytes / 1024)} KB`
        : `more than ${Math.round(maxBytes / 1024 / 1024)} MB`,
    );
    this.name = 'TooLargeError';
  }
}

/** Compressed in a way, or in more layers, than we read. */
export class EncodingError extends Error {
  constructor(encoding: string) {
    super(`an unknown content encoding (${encoding.slice(0, 60)})`);
    this.name = 'EncodingError';
  }
}

/**
 * The body as decoded bytes, in a buffer of its own that can be transferred to another thread. Rejects with `TooLargeError` as soon
 * as one byte too many has come out, and with `NoRoomError`.
 */
export async function readBody(
  response: IncomingMessage,
  maxBytes: number,
  place: BodyPlace,
): Promise<Uint8Array> {
  const encoding = (response.headers['content-encoding'] ?? '').trim().toLowerCase();
  if (encoding !== 'br') return collect(decoded(response, encoding), maxBytes, place);
  // A Brotli decoder fills a window of up to 16 MB before the first byte comes out (RFC 7932), and a slow server must not hold one.
  const packed = await collect(response, maxBytes, place);
  return place.alone(() => collect(unpacked(packed), maxBytes, place));
}

async function collect(
  source: AsyncIterable<unknown>,
  maxBytes: number,
  place: BodyPlace,
): Promise<Uint8Array> {
  // It grows in place: no pieces to be put together, and all of its memory goes back to the system at once.
  const buffer = new ArrayBuffer(0, { maxByteLength: maxBytes });
  for await (const chunk of source) {
    const bytes = chunk as Buffer; // Neither stream has an encoding set, so these are buffers.
    const sizeBefore = buffer.byteLength;
    const size = sizeBefore + bytes.length;
    if (size > maxBytes) throw new TooLargeError(maxBytes);
    await place.grow(size);
    buffer.resize(size);
    new Uint8Array(buffer, sizeBefore).set(bytes);
  }
  return new Uint8Array(buffer);
}

function unpacked(packed: Uint8Array): AsyncIterable<unknown> {
  // A stream that breaks off still gives what came before.
  const decoder = createBrotliDecompress({ finishFlush: constants.BROTLI_OPERATION_FLUSH });
  decoder.end(packed);
  return decoder;
}

async function* decoded(response: IncomingMessage, encoding: string): AsyncIterable<unknown> {
  if (encoding === '' || encoding === 'identity') {
    yield* response;
    return;
  }
  const source = (response as AsyncIterable<unknown>)[Symbol.asyncIterator]();
  const first = await source.next();
  if (first.done === true) return;
  const decoder = decoderFor(encoding, first.value as Buffer);
  async function* whole(): AsyncIterable<unknown> {
    yield first.value;
    for (let next = await source.next(); next.done !== true; next = await source.next()) yield next.value;
  }
  // Errors of either end come out of the decoder, which is read below.
  pipeline(Readable.from(whole()), decoder, () => undefined);
  yield* decoder;
}

/** Deflate comes with and without the zlib header, which only its first bytes tell. */
function decoderFor(encoding: string, first: Buffer): Transform {
  // A stream that breaks off still gives what came before.
  const lenient = { finishFlush: constants.Z_SYNC_FLUSH };
  if (encoding === 'gzip' || encoding === 'x-gzip') return createGunzip(lenient);
  if (encoding === 'deflate') return isZlib(first) ? createInflate(lenient) : createInflateRaw(lenient);
  throw new EncodingError(encoding);
}

function isZlib(first: Buffer): boolean {
  return ((first[0] ?? 0) & 0x0f) === 8;
}
