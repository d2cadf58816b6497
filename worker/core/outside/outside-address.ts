import { OutsideRefused } from './outside-refused.ts';
import { isAddress, isPublicAddress } from './public-address.ts';

/** Ends of names that lead inside, whatever a resolver says of them (RFC 6761, 6762, 7686, 8375; `internal`: ICANN 2024). */
const inside = /(?:^|\.)(?:localhost|local|localdomain|internal|intranet|lan|home|corp|home\.arpa|onion)$/;

/**
 * An address that somebody gave us, when it can be one of the public web. The parser of URLs has written every form of an IPv4 (decimal, octal, hexadecimal,
 * short, full width) and every name (IDN) in its one way before it is looked at. Throws OutsideRefused (scheme, user-info, port, host, private).
 */
export function outsideAddress(text: string, base?: string): URL {
  const url = URL.parse(text, base);
  if (url === null) throw new OutsideRefused('host');
  if (url.protocol !== 'http:' && url.protocol !== 'https:') throw new OutsideRefused('scheme');
  if (url.username !== '' || url.password !== '') throw new OutsideRefused('user-info');
  if (url.port !== '') throw new OutsideRefused('port');
  const host = url.hostname.replace(/^\[|\]$/g, '').replace(/\.$/, '');
  if (isAddress(host)) {
    if (!isPublicAddress(host)) throw new OutsideRefused('private');
    return url;
  }
  if (!host.includes('.') || inside.test(host)) throw new OutsideRefused('host');
  return url;
}
