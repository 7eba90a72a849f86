import { BlockList, isIP } from 'node:net';

/** Whose request it is: the peer's address, or what a proxy that we know says of it. */

/** @returns an address, or `unknown` */
export function clientAddress(
  peer: string | undefined,
  forwarded: string | null,
  trusted: BlockList,
): string {
  const hops = [...(forwarded ?? '').split(',').map((hop) => hop.trim()), plain(peer ?? '')];
  // From our side outwards: the first that is no proxy of ours. What stands before it, anybody can have written.
  for (let i = hops.length - 1; i > 0; i--) {
    const hop = plain(hops[i] ?? '');
    if (!isIn(trusted, hop) || isIP(plain(hops[i - 1] ?? '')) === 0) return hop === '' ? 'unknown' : hop;
  }
  return plain(hops[0] ?? '') || 'unknown';
}

/** What counts as one client: an IPv6 network of 64 bits is one subscriber. */
export function limitKey(address: string): string {
  if (isIP(address) !== 6) return address;
  const [head = '', tail] = address.split('::');
  const before = head === '' ? [] : head.split(':');
  const after = tail === undefined || tail === '' ? [] : tail.split(':');
  const zeros = tail === undefined ? 0 : Math.max(0, 8 - before.length - after.length);
  return [...before, ...Array.from({ length: zeros }, () => '0'), ...after].slice(0, 4).join(':');
}

export function networks(list: readonly string[]): BlockList {
  const blocks = new BlockList();
  for (const network of list) {
    const [address = '', bits] = network.split('/');
    const family = isIP(address) === 6 ? 'ipv6' : 'ipv4';
    if (bits === undefined) blocks.addAddress(address, family);
    else blocks.addSubnet(address, Number(bits), family);
  }
  return blocks;
}

function isIn(trusted: BlockList, address: string): boolean {
  const family = isIP(address);
  return family !== 0 && trusted.check(address, family === 6 ? 'ipv6' : 'ipv4');
}

/** IPv4 as IPv4, however the socket tells it. */
function plain(address: string): string {
  return address.replace(/^::ffff:(?=\d+\.)/i, '').replace(/%.*$/, '');
}
