import type { Attachment } from 'discord.js';
import type { FetchAttachment } from '../domain/ports/fetch-attachment.ts';
import type { AttachedFile } from '../domain/ports/file-reader.ts';
import { readingErrors } from '../domain/wording/request-errors.ts';

const readable = /\.(?:txt|text|md|markdown|html?|xhtml|opml|xml|jsonl|ndjson|json)$/i;
const readableType = /^(?:text\/|application\/(?:xhtml\+xml|xml|json|x-ndjson|jsonl|octet-stream)\b)/i;

/** A file that a reader attached: its name, type and size are checked before a byte of it is fetched. */
export function attachedFile(
  { name, size, contentType, url }: Pick<Attachment, 'name' | 'size' | 'contentType' | 'url'>,
  fetchAttachment: FetchAttachment,
): AttachedFile {
  return {
    name,
    sizeBytes: size,
    ...(contentType === null ? {} : { contentType }),
    async read(maxBytes, signal) {
      if (!readable.test(name) || (contentType !== null && !readableType.test(contentType))) {
        throw readingErrors.wrongKind();
      }
      if (size > maxBytes) {
        throw readingErrors.tooLarge(megabytes(size), megabytes(maxBytes));
      }
      return fetchAttachment(url, maxBytes, signal);
    },
  };
}

function megabytes(bytes: number): string {
  return (bytes / 1024 / 1024).toFixed(1);
}
