import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { invitationText, linkAddress, whatsappAddress } from '../../../web/consults/links/invitation.ts';
import { guestScript } from '../../../worker/pages/built.ts';

const token = 'A-b_'.repeat(8);

test.each(['es', 'en'] as const)(
  'H8 the text for WhatsApp in %s arrives as it was written: accents, signs, emoji, lines and the link',
  (locale) => {
    const address = linkAddress('https://app.test', locale, token);
    const text = invitationText(locale, address);
    const opened = new URL(whatsappAddress(text));
    expect(opened.origin + opened.pathname).toBe('https://wa.me/');
    expect(opened.searchParams.get('text')).toBe(text);
    expect(text).toContain(address);
    expect(text).toMatch(/👋.*\n.*🐾/su);
    // Nothing of it is lost where an address ends at the first sign that is not of one.
    expect(opened.href).toMatch(/^[\x21-\x7e]+$/);
  },
);

test('H1 the link is after `#`, which no server sees', () => {
  const { pathname, search, hash } = new URL(linkAddress('https://app.test', 'en', token));
  expect({ pathname, search, hash }).toEqual({ pathname: '/en/c', search: '', hash: `#${token}` });
});

test('H10 the script before the first press is small, and is inside the page', () => {
  expect(gzipSync(guestScript).length).toBeLessThan(1_500);
});
