import type { Contact } from '../../../content/contact.ts';

/** An address on the web as it may be followed; undefined for what is none (`javascript:`, `data:`, words). */
export function webHref(address: string): string | undefined {
  const url = URL.parse(address);
  return url && /^https?:$/.test(url.protocol) ? url.href : undefined;
}

/** A number to be rung: what is not a digit is left out, but for the plus that it may begin with. */
export function phoneHref(phone: string): string | undefined {
  const digits = phone.replaceAll(/\D/g, '');
  return digits.length < 3 ? undefined : `tel:${phone.trim().startsWith('+') ? '+' : ''}${digits}`;
}

/** Half a surrogate pair is no text: it becomes what stands for what cannot be shown. */
const encoded = (text: string) => encodeURIComponent(text.toWellFormed());

/** An address to write to; undefined for what is none. */
export function mailHref(email: string): string | undefined {
  const [name = '', host = '', ...more] = email.split('@');
  if (!name || !host || more.length > 0 || /\s/.test(email)) return undefined;
  return `mailto:${encoded(name)}@${encoded(host)}`;
}

/** A postal address on one line. */
export const addressLine = ({ street, postalCode, locality, region }: Contact['address']): string =>
  [street, [postalCode, locality].filter(Boolean).join(' '), region === locality ? '' : region]
    .filter(Boolean)
    .join(', ');

/** Where a map shows a place: the link that the restaurant gave, or a search for its point or address; undefined when nobody said where it is. */
export function mapHref(name: string, { links, point, address }: Contact): string | undefined {
  const own = links.maps && webHref(links.maps);
  if (own) return own;
  const line = addressLine(address);
  const query = point ? `${point.latitude},${point.longitude}` : line && `${name}, ${line}`;
  return query ? `https://www.google.com/maps/search/?api=1&query=${encoded(query)}` : undefined;
}
