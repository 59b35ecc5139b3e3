import { NoRoomError } from './body-room.ts';
import { PrivateAddressError } from './guarded-lookup.ts';
import { BusyHostError } from './host-passage.ts';
import { EncodingError, TooLargeError } from './read-body.ts';

/** Why nothing was fetched; `text` continues "… could not be read: ". */
export type FetchFault = {
  readonly kind:
    'refused' | 'unreachable' | 'timeout' | 'too-large' | 'broken' | 'too-many-redirects' | 'busy';
  readonly text: string;
};

const networkWords: Readonly<Record<string, string>> = {
  ENOTFOUND: 'there is no site of this name',
  EAI_AGAIN: 'the name could not be looked up just now',
  ECONNREFUSED: 'the site refuses connections',
  ECONNRESET: 'the connection broke off',
  EHOSTUNREACH: 'the site cannot be reached',
  ENETUNREACH: 'the site cannot be reached',
  ETIMEDOUT: 'the site did not answer in time',
  EPIPE: 'the connection broke off',
  CERT_HAS_EXPIRED: 'its certificate has expired',
  DEPTH_ZERO_SELF_SIGNED_CERT: 'its certificate is not trusted',
  SELF_SIGNED_CERT_IN_CHAIN: 'its certificate is not trusted',
  UNABLE_TO_VERIFY_LEAF_SIGNATURE: 'its certificate is not trusted',
  ERR_TLS_CERT_ALTNAME_INVALID: 'its certificate is for another site',
  HPE_HEADER_OVERFLOW: 'its answer has too many headers',
};

export function describeFault(error: unknown, isLate: boolean): FetchFault {
  if (isLate) return { kind: 'timeout', text: 'the site did not answer in time' };
  if (error instanceof BusyHostError)
    return { kind: 'busy', text: 'others are asking the site for something just now' };
  if (error instanceof NoRoomError) return { kind: 'busy', text: 'the program is busy with other pages' };
  if (error instanceof PrivateAddressError)
    return { kind: 'refused', text: 'it points into a private network' };
  if (error instanceof TooLargeError)
    return { kind: 'too-large', text: `it is too large (${error.message})` };
  if (error instanceof EncodingError) return { kind: 'broken', text: `it is packed in ${error.message}` };
  const code = codeOf(error);
  const words = networkWords[code];
  if (words !== undefined) return { kind: 'unreachable', text: words };
  if (
    code.startsWith('Z_') ||
    code.startsWith('ERR__ERROR') ||
    code.startsWith('HPE_') ||
    code.startsWith('ERR_BROTLI')
  )
    return { kind: 'broken', text: 'its answer is garbled' };
  return { kind: 'unreachable', text: 'the site cannot be reached' };
}

/** Several addresses of a name fail together, in one error that holds the others. */
function codeOf(error: unknown): string {
  if (!(error instanceof Error)) return '';
  const inner: unknown = error instanceof AggregateError ? error.errors[0] : undefined;
  const code = 'code' in error && typeof error.code === 'string' ? error.code : '';
  return code === '' && inner !== undefined ? codeOf(inner) : code;
}
