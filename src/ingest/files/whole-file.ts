import { decodeDocument, decodePlainText } from '../charset.ts';
import type { FileKind } from './file-kind.ts';

/** Everything but JSON Lines is read as a whole, so it must be of a size that an article or list can have. */
const largestBytes = 10 * 1024 * 1024;

/** The text of a stream that is not too large; what is wrong with it otherwise. */
export async function readWhole(
  chunks: AsyncIterable<Uint8Array>,
  kind: FileKind,
): Promise<{ readonly text: string } | { readonly problem: string }> {
  const pieces: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of chunks) {
    size += chunk.length;
    if (size > largestBytes)
      return {
        problem: 'is larger than 10 MB, too large for one article; put many articles in a JSON Lines file',
      };
    pieces.push(chunk);
  }
  const bytes = Buffer.concat(pieces);
  if (kind === 'html') return { text: decodeDocument({ bytes, declaration: 'html' }) };
  if (kind === 'opml') return { text: decodeDocument({ bytes, declaration: 'xml' }) };
  const text = decodePlainText(bytes);
  return text === undefined ? { problem: 'is not UTF-8 text; save it as UTF-8 and try again' } : { text };
}
