import ipaddr from 'ipaddr.js';

/** Ordinary-looking addresses behind which a cloud keeps its own services. */
const cloudServices = new Set(['168.63.129.16']);
const internet6 = ipaddr.parseCIDR('2000::/3');
/** Special parts of the internet's range: protocol assignments, documentation, 6to4, the 6bone. */
const special6 = [
  '2001::/23',
  '2001:db8::/32',
  '2002::/16',
  '3ffe::/16',
  '3fff::/20',
  '2620:4f:8000::/48',
].map((range) => ipaddr.parseCIDR(range));
/** ISATAP hides an IPv4 address behind these interface identifiers. */
const isatap = new Set(['0:5efe', '200:5efe']);

/** Whether an address literal is public unicast: nothing private, local, reserved, or with another address hidden in it. */
export function isPublicAddress(literal: string): boolean {
  if (!ipaddr.isValid(literal) || literal.includes('%')) return false;
  const address = ipaddr.parse(literal);
  if (address instanceof ipaddr.IPv4) return isPublic4(address);
  return address instanceof ipaddr.IPv6 && isPublic6(address);
}

function isPublic4(address: ipaddr.IPv4): boolean {
  const [first = 0] = address.octets;
  if (first === 0 || first >= 224) return false;
  return address.range() === 'unicast' && !cloudServices.has(address.toString());
}

function isPublic6(address: ipaddr.IPv6): boolean {
  const parts = address.parts.map((part) => part.toString(16));
  if (address.range() !== 'unicast' || !address.match(internet6)) return false;
  return !special6.some((range) => address.match(range)) && !isatap.has(parts.slice(4, 6).join(':'));
}
