/** Of several versions of one address the one that was added last (ms since 1970). */
export function newestVersions<T extends { readonly identity: string; readonly addedAt: number }>(
  found: readonly T[],
): T[] {
  const best = new Map<string, T>();
  for (const one of found) {
    const known = best.get(one.identity);
    if (known === undefined || one.addedAt > known.addedAt) best.set(one.identity, one);
  }
  return found.filter((one) => best.get(one.identity) === one);
}
