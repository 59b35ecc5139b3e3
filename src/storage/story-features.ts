import type { EventFeatures } from '../domain/stories/event-features.ts';
import type { TermVector } from '../domain/stories/term-vector.ts';

/** Goes up when features are made in another way: older ones are then left unread. */
const version = 4;

/** As text, because the binding takes no bytes: JSON around base64 of the numbers. */
export function packFeatures(features: EventFeatures): string {
  return JSON.stringify([
    version,
    features.source,
    features.language,
    packVector(features.whole),
    packVector(features.opening),
    packVector(features.headline),
    pack(features.names),
    packVector(features.mainNames),
    pack(features.numbers),
    features.designations,
    features.weekdays,
    features.signature === undefined ? '' : pack(features.signature),
  ]);
}

/** `undefined` for what another version packed. */
export function unpackFeatures(
  packed: string,
  article: { readonly articleId: string; readonly publishedAt: Date },
): EventFeatures | undefined {
  const parts: unknown = JSON.parse(packed);
  if (!Array.isArray(parts) || parts[0] !== version) return undefined;
  const [
    ,
    source,
    language,
    whole,
    opening,
    headline,
    names,
    mainNames,
    numbers,
    designations,
    weekdays,
    signature,
  ] = parts as unknown[];
  return {
    ...article,
    source: String(source),
    language: String(language),
    whole: unpackVector(whole),
    opening: unpackVector(opening),
    headline: unpackVector(headline),
    names: unpackNumbers(names),
    mainNames: unpackVector(mainNames),
    numbers: unpackNumbers(numbers),
    designations: unpackTexts(designations),
    weekdays: unpackTexts(weekdays),
    signature: signature === '' ? undefined : unpackNumbers(signature),
  };
}

function unpackTexts(packed: unknown): readonly string[] {
  return Array.isArray(packed) ? packed.map(String) : [];
}

function pack(numbers: Uint32Array | Float32Array): string {
  return Buffer.from(numbers.buffer, numbers.byteOffset, numbers.byteLength).toString('base64');
}

function packVector({ terms, weights }: TermVector): string {
  return `${pack(terms)}.${pack(weights)}`;
}

/** Copied, because the bytes of a Buffer may begin where a number cannot. */
function bytes(packed: string): ArrayBuffer {
  return new Uint8Array(Buffer.from(packed, 'base64')).buffer;
}

function unpackNumbers(packed: unknown): Uint32Array {
  return new Uint32Array(bytes(String(packed)));
}

function unpackVector(packed: unknown): TermVector {
  const [terms = '', weights = ''] = String(packed).split('.');
  return { terms: new Uint32Array(bytes(terms)), weights: new Float32Array(bytes(weights)) };
}
