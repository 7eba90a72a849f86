import { BlockList, isIP, isIPv4 } from 'node:net';

/** Whose request it is: the peer's address, or what a proxy that we know says of it. */

/** @returns an address, or `unknown` */
export function clientAddress(
  peer: string | undefined,
  forwarded: string | null,
  trusted: BlockList,
): string {
  let client = plain(peer ?? '');
  const hops = (forwarded ?? '').split(',');
  // From our side outwards: the first that is no proxy of ours. What stands before it, anybody can have written.
  for (let i = hops.length - 1; i >= 0 && isProxy(client, trusted); i--) {
    const hop = plain(withoutPort((hops[i] ?? '').trim()));
    if (isIP(hop) === 0) break;
    client = hop;
  }
  return client === '' ? 'unknown' : client;
}

/** Whether what an address says of others is believed. */
export function isProxy(address: string, trusted: BlockList): boolean {
  const own = plain(address);
  const family = isIP(own);
  return family !== 0 && trusted.check(own, family === 6 ? 'ipv6' : 'ipv4');
}

/** What counts as one client: an IPv6 network of 64 bits is one subscriber. */
export function limitKey(address: string): string {
  return isIP(address) === 6 ? groupsOf(address).slice(0, 4).join(':') : address;
}

export function networks(list: readonly string[]): BlockList {
  const blocks = new BlockList();
  for (const network of list) {
    const [address = '', bits] = network.split('/');
    const own = plain(address);
    const family = isIP(own) === 6 ? 'ipv6' : 'ipv4';
    if (bits === undefined) blocks.addAddress(own, family);
    // Of a mapped network the first 96 bits say that it is one.
    else blocks.addSubnet(own, Number(bits) - (own === address ? 0 : 96), family);
  }
  return blocks;
}

/** IPv4 as IPv4, however the socket or a proxy writes it; IPv6 without the name of an interface. */
function plain(address: string): string {
  const own = address.replace(/%.*$/, '');
  if (isIP(own) !== 6) return own;
  const groups = groupsOf(own);
  if (groups.slice(0, 5).some((group) => group !== '0') || groups[5] !== 'ffff') return own;
  const [high, low] = groups.slice(6).map((group) => Number.parseInt(group, 16));
  return [(high ?? 0) >> 8, (high ?? 0) & 255, (low ?? 0) >> 8, (low ?? 0) & 255].join('.');
}

/** Some proxies write the client's port behind its address. */
function withoutPort(hop: string): string {
  return /^\[([^\]]*)\](?::\d{1,5})?$/.exec(hop)?.[1] ?? /^([\d.]+):\d{1,5}$/.exec(hop)?.[1] ?? hop;
}

/** The eight groups of an IPv6 address, each in its one form. */
function groupsOf(address: string): readonly string[] {
  const [, before = '', dotted = ''] = /^(.*?)((?:\d+\.){3}\d+)?$/.exec(address) ?? [];
  const bytes = isIPv4(dotted) ? dotted.split('.').map(Number) : [];
  const [b0 = 0, b1 = 0, b2 = 0, b3 = 0] = bytes;
  const tail = bytes.length === 0 ? '' : `${((b0 << 8) | b1).toString(16)}:${((b2 << 8) | b3).toString(16)}`;
  const [left = '', right] = `${before}${tail}`.split('::');
  const [head, end] = [left, right ?? ''].map((half) => (half === '' ? [] : half.split(':')));
  const zeros = right === undefined ? 0 : 8 - (head?.length ?? 0) - (end?.length ?? 0);
  const groups = [...(head ?? []), ...Array.from({ length: Math.max(0, zeros) }, () => '0'), ...(end ?? [])];
  return groups.map((group) => Number.parseInt(group, 16).toString(16));
}
