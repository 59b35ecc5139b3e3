import { lookup, type LookupAddress, type LookupOptions } from 'node:dns';
import type { LookupFunction } from 'node:net';
import { isPublicAddress } from './address-rules.ts';

/** All addresses of a name. */
export type Resolve = (name: string) => Promise<readonly LookupAddress[]>;

/** A name that leads, or could lead, into a private network. */
export class PrivateAddressError extends Error {
  constructor(name: string) {
    super(`${name} points into a private network`);
    this.name = 'PrivateAddressError';
  }
}

export const systemResolve: Resolve = (name) =>
  new Promise((resolve, reject) => {
    lookup(name, { all: true, verbatim: true }, (error, addresses) => {
      if (error === null) resolve(addresses);
      else reject(error);
    });
  });

/**
 * The second gate, at the moment of connecting: one private answer among several refuses the name, and the socket gets the very
 * addresses that were checked, so that a name cannot change its mind in between.
 */
export function guardedLookup(resolve: Resolve): LookupFunction {
  return (name: string, options: LookupOptions, callback) => {
    resolve(name).then(
      (addresses) => {
        const [first] = addresses;
        if (first === undefined || !addresses.every(({ address }) => isPublicAddress(address)))
          callback(new PrivateAddressError(name), []);
        else if (options.all === true) callback(null, [...addresses]);
        else callback(null, first.address, first.family);
      },
      (error: unknown) => {
        callback(error instanceof Error ? error : new Error(String(error)), []);
      },
    );
  };
}
