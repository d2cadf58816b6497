import type { FileType } from '../../../../contract/files.ts';

const ascii = (bytes: Uint8Array, from: number, to: number) =>
  String.fromCharCode(...bytes.subarray(from, to));

/** ISO base media files by their brand (https://mp4ra.org/registered-types/brands): the major one, else the first compatible one that is known. */
const brands: Readonly<Record<string, FileType>> = {
  heic: 'image/heic',
  heix: 'image/heic',
  hevc: 'image/heic',
  hevx: 'image/heic',
  mif1: 'image/heif',
  msf1: 'image/heif',
  avif: 'image/avif',
  avis: 'image/avif',
  'qt  ': 'video/quicktime',
  isom: 'video/mp4',
  iso2: 'video/mp4',
  iso4: 'video/mp4',
  iso5: 'video/mp4',
  iso6: 'video/mp4',
  mp41: 'video/mp4',
  mp42: 'video/mp4',
  avc1: 'video/mp4',
  dash: 'video/mp4',
  M4V: 'video/mp4',
  'M4V ': 'video/mp4',
  M4VH: 'video/mp4',
  M4VP: 'video/mp4',
  '3gp4': 'video/mp4',
  '3gp5': 'video/mp4',
  '3gp6': 'video/mp4',
  MSNV: 'video/mp4',
};

function byBrand(head: Uint8Array): FileType | null {
  const size = new DataView(head.buffer, head.byteOffset).getUint32(0);
  const end = Math.min(size, head.byteLength, 256);
  const named = [ascii(head, 8, 12)];
  for (let at = 16; at + 4 <= end; at += 4) named.push(ascii(head, at, at + 4));
  // A HEIC often says mif1 first: the more exact brand counts.
  const known = named.flatMap((brand) => brands[brand] ?? []);
  return known.find((type) => type === 'image/heic' || type === 'image/avif') ?? known[0] ?? null;
}

/** What a file is by its first bytes (64 and more), whatever its name says; null when it is nothing that is taken. */
export function sniff(head: Uint8Array): FileType | null {
  if (head.byteLength < 16) return null;
  if (head[0] === 0xff && head[1] === 0xd8 && head[2] === 0xff) return 'image/jpeg';
  if (ascii(head, 0, 8) === '\x89PNG\r\n\x1a\n') return 'image/png';
  if (ascii(head, 0, 4) === 'RIFF' && ascii(head, 8, 12) === 'WEBP') return 'image/webp';
  if (/^GIF8[79]a/.test(ascii(head, 0, 6))) return 'image/gif';
  if (ascii(head, 0, 5) === '%PDF-') return 'application/pdf';
  if (ascii(head, 0, 4) === '\x1aE\xdf\xa3') return ascii(head, 0, 64).includes('webm') ? 'video/webm' : null;
  const box = ascii(head, 4, 8);
  if (box === 'ftyp') return byBrand(head);
  // QuickTime from before there were brands.
  return box === 'moov' || box === 'wide' ? 'video/quicktime' : null;
}
