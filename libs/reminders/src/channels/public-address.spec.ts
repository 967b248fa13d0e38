import { describe, expect, it } from '@jest/globals';
import { isPublicAddress } from './public-address.js';

describe('an address of the open internet (reminders.md, "Channels")', () => {
  it.each(['8.8.8.8', '119.29.29.29', '2400:3200::1', '2606:4700::1111'])('%s is one', (address) => {
    expect(isPublicAddress(address)).toBe(true);
  });

  it.each([
    ['private', '10.0.0.1'],
    ['private', '172.16.3.4'],
    ['private', '192.168.1.1'],
    ['loopback', '127.0.0.1'],
    ['loopback', '127.8.8.8'],
    ['this network', '0.0.0.0'],
    ['link-local, metadata of clouds', '169.254.169.254'],
    ['metadata of one cloud', '100.100.100.200'],
    ['carrier-grade NAT', '100.64.0.1'],
    ['benchmarks', '198.18.0.1'],
    ['multicast', '224.0.0.1'],
    ['reserved', '240.0.0.1'],
    ['broadcast', '255.255.255.255'],
    ['documentation', '203.0.113.1'],
    ['loopback', '::1'],
    ['unspecified', '::'],
    ['IPv4-mapped', '::ffff:10.0.0.1'],
    ['IPv4-mapped', '::ffff:8.8.8.8'],
    ['IPv4-compatible', '::127.0.0.1'],
    ['unique local', 'fd00:ec2::254'],
    ['link-local', 'fe80::1'],
    ['site-local', 'fec0::1'],
    ['NAT64', '64:ff9b::a00:1'],
    ['6to4 of a private one', '2002:0a00:0001::1'],
    ['Teredo', '2001:0:4136:e378::1'],
    ['multicast', 'ff02::1'],
    ['documentation', '2001:db8::1'],
    ['not yet given out', '4000::1'],
    ['no address', 'localhost'],
    ['no address', ''],
  ])('%s: %s is none', (_, address) => {
    expect(isPublicAddress(address)).toBe(false);
  });
});
