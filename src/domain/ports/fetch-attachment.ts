/**
 * The bytes behind the address that a chat service gave for an attached file, through the guarded client.
 * Throws `UserError` when they cannot be had or are more than `maxBytes`.
 */
export type FetchAttachment = (url: string, maxBytes: number, signal?: AbortSignal) => Promise<Uint8Array>;
