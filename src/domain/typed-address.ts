/** A link as people paste it: without the brackets that keep Discord from showing the page, and with a scheme where none is typed. */
export function typedAddress(typed: string): string {
  const bare = typed.trim().replace(/^<(.*)>$/s, '$1');
  return /^[\w-]+(?:\.[\w-]+)+(?::\d{1,5})?(?:[/?#]|$)/.test(bare) ? `https://${bare}` : bare;
}
