import ipaddr from 'ipaddr.js';

/** Global unicast of IPv6; whatever lies outside is special, or not yet given out. */
const GLOBAL_UNICAST = ipaddr.IPv6.parseCIDR('2000::/3');

/**
 * An address of the open internet. Not: private, loopback, link-local (with the metadata services of clouds), carrier-grade
 * NAT, unique-local, multicast, reserved, nor an IPv6 address that stands for an IPv4 one (mapped, NAT64, 6to4, Teredo).
 */
export function isPublicAddress(address: string): boolean {
  if (!ipaddr.isValid(address)) return false;
  const parsed = ipaddr.parse(address);
  if (parsed.range() !== 'unicast') return false;
  return parsed.kind() === 'ipv4' || (parsed as ipaddr.IPv6).match(GLOBAL_UNICAST);
}
