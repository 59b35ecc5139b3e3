import { isIP } from 'node:net';
import { isPublicAddress } from './address-rules.ts';

/** Hosts that the operator allows although they are private, as `host:port` in lower case. */
export type AllowedHosts = ReadonlySet<string>;

export type CheckedUrl =
  | { readonly kind: 'fine'; readonly url: URL; readonly isException: boolean }
  | { readonly kind: 'refused'; readonly reason: string };

const ports = new Set(['', '80', '443', '8080', '8443']);
const localNames =
  /(?:^|\.)(?:localhost|local|localdomain|internal|intranet|lan|home|corp|private|home\.arpa|onion)\.?$/;

/** The first gate: what can be told from the address alone. Names are checked again when they are looked up. */
export function checkUrl(address: string, allowed: AllowedHosts): CheckedUrl {
  // Parsers disagree about these, so no honest address holds them.
  if (hasOddCharacters(address.trim())) return refused('it contains characters that no address has');
  if (address.length > 4_096 || !URL.canParse(address.trim())) return refused('it is not an address');
  const url = new URL(address.trim());
  if (url.protocol !== 'http:' && url.protocol !== 'https:') return refused('only http and https are read');
  if (url.username !== '' || url.password !== '') return refused('it contains a user name');
  if (isException(url, allowed)) return { kind: 'fine', url, isException: true };
  if (!ports.has(url.port)) return refused('only the ports 80, 443, 8080 and 8443 are read');
  const reason = reasonAgainstHost(hostOf(url));
  return reason === undefined ? { kind: 'fine', url, isException: false } : refused(reason);
}

/** Without the brackets of an IPv6 literal. */
export function hostOf(url: URL): string {
  return url.hostname.replace(/^\[|\]$/g, '');
}

/** The operator's list, in the form that parsed addresses have. */
export function readAllowedHosts(hosts: readonly string[]): AllowedHosts {
  const parsed = hosts
    .filter((host) => URL.canParse(`http://${host}`))
    .map((host) => new URL(`http://${host}`));
  return new Set(parsed.map((url) => `${url.hostname}:${url.port === '' ? '80' : url.port}`));
}

function isException(url: URL, allowed: AllowedHosts): boolean {
  const port = url.port === '' ? (url.protocol === 'https:' ? '443' : '80') : url.port;
  return allowed.has(`${url.hostname}:${port}`);
}

function reasonAgainstHost(host: string): string | undefined {
  if (host === '') return 'it names no host';
  if (isIP(host) !== 0) return isPublicAddress(host) ? undefined : 'it points into a private network';
  if (localNames.test(host) || !host.replace(/\.$/, '').includes('.'))
    return 'it points into a private network';
  return undefined;
}

function hasOddCharacters(address: string): boolean {
  return /[\\\s\p{Cc}\p{Cf}]/u.test(address);
}

function refused(reason: string): CheckedUrl {
  return { kind: 'refused', reason };
}
