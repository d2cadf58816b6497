import fc from 'fast-check';
import { expect, test } from 'vitest';
import { outsideAddress } from '../../../worker/core/outside/outside-address.ts';
import { OutsideRefused } from '../../../worker/core/outside/outside-refused.ts';
import { isAddress, isPublicAddress } from '../../../worker/core/outside/public-address.ts';

const because = (address: string): string => {
  try {
    return outsideAddress(address).href;
  } catch (error) {
    if (error instanceof OutsideRefused) return error.because;
    throw error;
  }
};

test.each([
  ['file:///etc/passwd', 'scheme'],
  ['ftp://casa-ana.es/menu', 'scheme'],
  ['javascript:alert(1)', 'scheme'],
  ['data:text/html,x', 'scheme'],
  ['https://somebody@casa-ana.es/', 'user-info'],
  ['https://casa-ana.es:secret@127.0.0.1/', 'user-info'],
  ['https://:secret@casa-ana.es/', 'user-info'],
  ['https://casa-ana.es:8443/', 'port'],
  ['http://casa-ana.es:22/', 'port'],
  ['not an address', 'host'],
  ['https://intranet/', 'host'],
])('Y1 %s is refused: %s', (address, reason) => {
  expect(because(address)).toBe(reason);
});

test.each([
  ['a loopback', 'http://127.0.0.1/'],
  ['another loopback', 'http://127.1.2.3/'],
  ['this host', 'http://0.0.0.0/'],
  ['a private network', 'http://10.0.0.8/'],
  ['a private network of a home', 'http://192.168.1.1/'],
  ['a private network in the middle', 'http://172.31.255.255/'],
  ['a carrier’s network', 'http://100.64.0.1/'],
  ['link-local', 'http://169.254.1.1/'],
  ['metadata of a cloud', 'http://169.254.169.254/latest/meta-data/'],
  ['metadata in decimal', 'http://2852039166/'],
  ['metadata in octal', 'http://0251.0376.0251.0376/'],
  ['metadata in hexadecimal', 'http://0xa9fea9fe/'],
  ['metadata, mixed', 'http://0xa9.254.0251.254/'],
  ['a loopback, shortened', 'http://127.1/'],
  ['a loopback, full width', 'http://１２７．０．０．１/'],
  ['a loopback in circles', 'http://①②⑦.⓪.⓪.①/'],
  ['a loopback with an ideographic stop', 'http://127。0。0。1/'],
  ['IPv6 loopback', 'http://[::1]/'],
  ['IPv6 unspecified', 'http://[::]/'],
  ['IPv6-mapped metadata', 'http://[::ffff:169.254.169.254]/'],
  ['IPv6-mapped loopback in hexadecimal', 'http://[::ffff:7f00:1]/'],
  ['IPv6-compatible loopback', 'http://[::127.0.0.1]/'],
  ['NAT64 of a private network', 'http://[64:ff9b::10.0.0.1]/'],
  ['6to4 of a private network', 'http://[2002:a00:1::]/'],
  ['Teredo', 'http://[2001:0:a00:1::]/'],
  ['IPv6 link-local', 'http://[fe80::1]/'],
  ['IPv6 unique local', 'http://[fd00:ec2::254]/'],
  ['IPv6 multicast', 'http://[ff02::1]/'],
  ['IPv6 of documentation', 'http://[2001:db8::1]/'],
  ['multicast', 'http://224.0.0.1/'],
  ['broadcast', 'http://255.255.255.255/'],
])('Y1 %s is no address of the public web (%s)', (_, address) => {
  expect(because(address)).toBe('private');
});

test.each([
  'http://localhost/',
  'http://LOCALHOST./',
  'http://casa.localhost/',
  'http://ｌｏｃａｌｈｏｓｔ/',
  'http://metadata.google.internal/',
  'http://printer.local/',
  'http://router.home.arpa/',
  'http://printer/',
  'http://printer.localdomain/',
  'http://wiki.intranet/',
  'http://nas.lan/',
  'http://nas.home/',
  'http://wiki.corp/',
  'http://something.onion/',
])('Y1 %s is a name of a network inside', (address) => {
  expect(because(address)).toBe('host');
});

test.each([
  ['https://casa-ana.es/carta', 'https://casa-ana.es/carta'],
  ['HTTP://CASA-ANA.ES:80', 'http://casa-ana.es/'],
  ['https://cañas.es', 'https://xn--caas-hqa.es/'],
  ['http://8.8.8.8/', 'http://8.8.8.8/'],
  ['http://[2606:4700:4700::1111]/', 'http://[2606:4700:4700::1111]/'],
])('%s is one', (address, href) => {
  expect(because(address)).toBe(href);
});

test('Y1 every address of a network that is not public is refused, however the number is written', () => {
  const inside = fc.oneof(
    fc.tuple(fc.constant(10), fc.nat(255), fc.nat(255), fc.nat(255)),
    fc.tuple(fc.constant(127), fc.nat(255), fc.nat(255), fc.nat(255)),
    fc.tuple(fc.constant(192), fc.constant(168), fc.nat(255), fc.nat(255)),
    fc.tuple(fc.constant(172), fc.integer({ min: 16, max: 31 }), fc.nat(255), fc.nat(255)),
    fc.tuple(fc.constant(169), fc.constant(254), fc.nat(255), fc.nat(255)),
  );
  const asNumber = (parts: readonly number[]) => parts.reduce((sum, part) => sum * 256 + part, 0);
  const hex = (value: number) => value.toString(16);
  const forms: ((parts: readonly number[]) => string)[] = [
    (parts) => parts.join('.'),
    (parts) => String(asNumber(parts)),
    (parts) => `0x${hex(asNumber(parts))}`,
    (parts) => `0${asNumber(parts).toString(8)}`,
    (parts) => parts.map((part) => `0${part.toString(8)}`).join('.'),
    (parts) => parts.map((part) => `0x${hex(part)}`).join('.'),
    (parts) => `[::ffff:${parts.join('.')}]`,
    ([a = 0, b = 0, c = 0, d = 0]) => `[::ffff:${hex(a * 256 + b)}:${hex(c * 256 + d)}]`,
    ([a = 0, b = 0, c = 0, d = 0]) => `[64:ff9b::${hex(a * 256 + b)}:${hex(c * 256 + d)}]`,
  ];
  fc.assert(
    fc.property(inside, fc.constantFrom(...forms), (parts, form) => {
      expect(because(`http://${form(parts)}/`)).toBe('private');
    }),
  );
});

test.each([
  ['0.0.0.0', '0.255.255.255'],
  ['10.0.0.0', '10.255.255.255'],
  ['100.64.0.0', '100.127.255.255'],
  ['127.0.0.0', '127.255.255.255'],
  ['169.254.0.0', '169.254.255.255'],
  ['172.16.0.0', '172.31.255.255'],
  ['192.0.0.0', '192.0.0.255'],
  ['192.0.2.0', '192.0.2.255'],
  ['192.31.196.0', '192.31.196.255'],
  ['192.52.193.0', '192.52.193.255'],
  ['192.88.99.0', '192.88.99.255'],
  ['192.168.0.0', '192.168.255.255'],
  ['192.175.48.0', '192.175.48.255'],
  ['198.18.0.0', '198.19.255.255'],
  ['198.51.100.0', '198.51.100.255'],
  ['203.0.113.0', '203.0.113.255'],
  ['224.0.0.0', '239.255.255.255'],
  ['240.0.0.0', '255.255.255.255'],
  ['::', '1fff:ffff::1'],
  ['2001::', '2001:1ff:ffff::1'],
  ['2001:db8::', '2001:db8:ffff::1'],
  ['2002::', '2002:ffff:ffff::1'],
  ['3fff::', '3fff:ffff::1'],
  ['4000::', 'ffff:ffff::1'],
])('Y1 the network from %s to %s is not public (RFC 6890)', (first, last) => {
  expect([isPublicAddress(first), isPublicAddress(last)]).toEqual([false, false]);
});

test.each([
  '1.0.0.0',
  '9.255.255.255',
  '11.0.0.0',
  '100.63.255.255',
  '100.128.0.0',
  '172.15.255.255',
  '172.32.0.0',
  '192.167.255.255',
  '192.169.0.0',
  '198.17.255.255',
  '198.20.0.0',
  '223.255.255.255',
  '2000::1',
  '2001:200::1',
  '2001:db7::1',
  '2001:db9::1',
  '2003::1',
  '3ffe::1',
])('%s, beside one of them, is', (address) => {
  expect(isPublicAddress(address)).toBe(true);
});

test('what is no address is not public', () => {
  for (const text of [
    '',
    '1.2.3',
    '1.2.3.4.5',
    '256.1.1.1',
    '2001:::1',
    '1::2::3',
    'casa-ana.es',
    '::ffff:999.1.1.1',
  ])
    expect([isAddress(text), isPublicAddress(text)]).toEqual([false, false]);
});
