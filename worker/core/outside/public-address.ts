/** Networks of IPv4 that lead to nobody in public: IANA's registry of special addresses (RFC 6890), multicast, and what is reserved. */
const specialV4 = [
  '0.0.0.0/8',
  '10.0.0.0/8',
  '100.64.0.0/10',
  '127.0.0.0/8',
  '169.254.0.0/16',
  '172.16.0.0/12',
  '192.0.0.0/24',
  '192.0.2.0/24',
  '192.31.196.0/24',
  '192.52.193.0/24',
  '192.88.99.0/24',
  '192.168.0.0/16',
  '192.175.48.0/24',
  '198.18.0.0/15',
  '198.51.100.0/24',
  '203.0.113.0/24',
  '224.0.0.0/4',
  '240.0.0.0/4',
].map((network) => {
  const [address = '', bits = '32'] = network.split('/');
  return { base: numberOf(address) ?? 0, size: 2 ** (32 - Number(bits)) };
});

/** An IPv4 address in its usual form as a number; null for anything else. */
function numberOf(address: string): number | null {
  const parts = address.split('.');
  if (parts.length !== 4 || !parts.every((part) => /^\d{1,3}$/.test(part) && Number(part) < 256)) return null;
  return parts.reduce((sum, part) => sum * 256 + Number(part), 0);
}

const isPublicV4 = (value: number): boolean =>
  !specialV4.some(({ base, size }) => value >= base && value < base + size);

/** The eight groups of an IPv6 address (RFC 4291, 2.2), an IPv4 at its end included; null for anything else. */
function groupsOf(address: string): number[] | null {
  const [, v4 = ''] = /[:](\d+\.\d+\.\d+\.\d+)$/.exec(address) ?? [];
  const end = v4 === '' ? null : numberOf(v4);
  if (v4 !== '' && end === null) return null;
  const text =
    end === null
      ? address
      : `${address.slice(0, -v4.length)}${(end >>> 16).toString(16)}:${(end & 0xffff).toString(16)}`;
  const halves = text.split('::');
  if (halves.length > 2) return null;
  const [head = [], tail = []] = halves.map((half) => (half === '' ? [] : half.split(':')));
  const missing = 8 - head.length - tail.length;
  if (halves.length === 2 ? missing < 1 : missing !== 0) return null;
  const groups = [...head, ...Array.from({ length: missing }, () => '0'), ...tail];
  return groups.every((group) => /^[0-9a-f]{1,4}$/i.test(group))
    ? groups.map((group) => Number.parseInt(group, 16))
    : null;
}

/**
 * Whether an address leads to somebody in public. Of IPv6 only global unicast (2000::/3, RFC 4291, 2.4) does, without documentation, Teredo, 6to4 and
 * ORCHID, whose inside may be any IPv4. Anything that is no address is not public.
 */
export function isPublicAddress(address: string): boolean {
  const v4 = numberOf(address);
  if (v4 !== null) return isPublicV4(v4);
  const groups = groupsOf(address);
  const [first = 0, second = 0] = groups ?? [];
  if (groups === null || first < 0x2000 || first > 0x3fff) return false;
  if (first === 0x2002 || first === 0x3fff) return false;
  return first !== 0x2001 || (second >= 0x0200 && second !== 0x0db8);
}

/** Whether a text is an address of a network, in the form in which URLs and resolvers have it, without brackets. */
export const isAddress = (text: string): boolean => numberOf(text) !== null || groupsOf(text) !== null;
