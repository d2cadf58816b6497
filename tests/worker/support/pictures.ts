/** Pictures and films made byte by byte, as cameras write them. */

const text = (letters: string): number[] => [...letters].map((letter) => letter.charCodeAt(0));
const uint16 = (value: number): number[] => [value >> 8, value & 255];
const uint32 = (value: number): number[] => [...uint16(value >>> 16), ...uint16(value & 0xffff)];

/** Madrid, as text: what no stored file may say. */
export const whereTaken = '+40.4168-003.7038/';

/** An EXIF block that says how the picture is to be turned and where it was taken. */
function exif(orientation: number): number[] {
  const place = text(`${whereTaken}\0`);
  const first = [...uint16(0x0112), ...uint16(3), ...uint32(1), ...uint16(orientation), 0, 0];
  const gps = [...uint16(0x8825), ...uint16(4), ...uint32(1), ...uint32(38)];
  const inGps = [...uint16(1), ...uint16(0x001b), ...uint16(7), ...uint32(place.length), ...uint32(56)];
  return [
    ...text('MM'),
    0,
    42,
    ...uint32(8),
    ...uint16(2),
    ...first,
    ...gps,
    ...uint32(0),
    ...inGps,
    ...uint32(0),
    ...place,
  ];
}

const segment = (marker: number, content: readonly number[]): number[] => [
  0xff,
  marker,
  ...uint16(content.length + 2),
  ...content,
];

interface PictureOptions {
  readonly width?: number;
  readonly height?: number;
  readonly orientation?: number;
  /** Bytes of coded data; a picture of a camera has millions. */
  readonly bytes?: number;
}

/** A JPEG of a telephone: EXIF with a place, a comment, and something behind its end. Its coded data draws nothing. */
export function jpeg({
  width = 40,
  height = 30,
  orientation = 6,
  bytes = 400,
}: PictureOptions = {}): Uint8Array<ArrayBuffer> {
  const scan = new Uint8Array(bytes).fill(0x55);
  const head = [
    0xff,
    0xd8,
    ...segment(0xe1, [...text('Exif\0\0'), ...exif(orientation)]),
    ...segment(0xfe, text(`taken at ${whereTaken}`)),
    ...segment(0xc0, [8, ...uint16(height), ...uint16(width), 1, 1, 0x11, 0]),
    ...segment(0xda, [1, 1, 0, 0, 63, 0]),
  ];
  const tail = [0xff, 0xd9, ...text(`<script>${whereTaken}</script>`)];
  const whole = new Uint8Array(head.length + bytes + tail.length);
  whole.set(head);
  whole.set(scan, head.length);
  whole.set(tail, head.length + bytes);
  return whole;
}

const chunk = (name: string, content: readonly number[]): number[] => [
  ...uint32(content.length),
  ...text(name),
  ...content,
  ...uint32(0),
];

/** A PNG with EXIF and a text that say where it was made. */
export const png = ({
  width = 40,
  height = 30,
  orientation = 6,
}: PictureOptions = {}): Uint8Array<ArrayBuffer> =>
  new Uint8Array([
    ...[0x89, ...text('PNG\r\n\x1a\n')],
    ...chunk('IHDR', [...uint32(width), ...uint32(height), 8, 2, 0, 0, 0]),
    ...chunk('eXIf', exif(orientation)),
    ...chunk('tEXt', text(`Location\0${whereTaken}`)),
    ...chunk('IDAT', [1, 2, 3, 4]),
    ...chunk('IEND', []),
    ...text(whereTaken),
  ]);

const riff = (name: string, content: readonly number[]): number[] => [
  ...text(name),
  ...uint32(content.length).reverse(),
  ...content,
  ...(content.length % 2 ? [0] : []),
];

/** A WebP with EXIF and XMP that say where it was made. */
export function webp({
  width = 40,
  height = 30,
  orientation = 6,
}: PictureOptions = {}): Uint8Array<ArrayBuffer> {
  const uint24 = (value: number) => [value & 255, (value >> 8) & 255, value >> 16];
  const body = [
    ...text('WEBP'),
    ...riff('VP8X', [0x0c, 0, 0, 0, ...uint24(width - 1), ...uint24(height - 1)]),
    ...riff('VP8 ', [0x30, 1, 0, 0x9d, 1, 0x2a, width, 0, height, 0, 0, 0]),
    ...riff('EXIF', exif(orientation)),
    ...riff('XMP ', text(`<x>${whereTaken}</x>`)),
  ];
  return new Uint8Array([...text('RIFF'), ...uint32(body.length).reverse(), ...body]);
}

const box = (type: string, content: readonly number[]): number[] => [
  ...uint32(content.length + 8),
  ...text(type),
  ...content,
];

/** A HEIC with EXIF that says where it was taken; it is turned by a property. */
export function heic({ width = 40, height = 30 }: PictureOptions = {}): Uint8Array<ArrayBuffer> {
  const ftyp = box('ftyp', text('heic\0\0\0\0mif1heic'));
  const place = exif(6);
  const item = (id: number, type: string) => box('infe', [2, 0, 0, 0, ...uint16(id), 0, 0, ...text(type), 0]);
  const meta = (offset: number) =>
    box('meta', [
      ...uint32(0),
      ...box('iinf', [...uint32(0), ...uint16(2), ...item(1, 'hvc1'), ...item(2, 'Exif')]),
      ...box(
        'iprp',
        box('ipco', [
          ...box('ispe', [...uint32(0), ...uint32(width), ...uint32(height)]),
          ...box('irot', [1]),
        ]),
      ),
      ...box('iloc', [
        ...[0, 0, 0, 0, 0x44, 0, ...uint16(1)],
        ...[...uint16(2), ...uint16(0), ...uint16(1), ...uint32(offset), ...uint32(place.length)],
      ]),
    ]);
  const before = ftyp.length + meta(0).length + 8;
  return new Uint8Array([...ftyp, ...meta(before), ...box('mdat', place)]);
}

/** A film of a telephone, held upright: where it was filmed is in three places. `bytes`: of its pictures. */
export function movie({
  width = 64,
  height = 36,
  bytes = 500,
}: PictureOptions = {}): Uint8Array<ArrayBuffer> {
  const matrix = [0, 0x10000, 0, 0xffff0000, 0, 0, 0, 0, 0x40000000].flatMap(uint32);
  const tkhd = box('tkhd', [
    ...new Array<number>(40).fill(0),
    ...matrix,
    ...uint32(width << 16),
    ...uint32(height << 16),
  ]);
  const moov = box('moov', [
    ...box('mvhd', new Array<number>(100).fill(0)),
    ...box('trak', [...tkhd, ...box('meta', text(whereTaken))]),
    ...box('udta', box('\xa9xyz', [0, whereTaken.length, 0x15, 0xc7, ...text(whereTaken)])),
    ...box('meta', text(`com.apple.quicktime.location.ISO6709 ${whereTaken}`)),
  ]);
  const head = [...box('ftyp', text('qt  \0\0\0\0qt  ')), ...uint32(bytes + 8), ...text('mdat')];
  const whole = new Uint8Array(head.length + bytes + moov.length);
  whole.set(head);
  whole.fill(7, head.length, head.length + bytes);
  whole.set(moov, head.length + bytes);
  return whole;
}

/** A PDF, as far as its two ends go. */
export const pdf = (): Uint8Array<ArrayBuffer> =>
  new Uint8Array(text('%PDF-1.7\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\n%%EOF\n'));

/** Bytes of a text. */
export const plain = (letters: string): Uint8Array<ArrayBuffer> => new Uint8Array(text(letters));

/** Bytes as letters, one each, to look for a text in them. */
export const asLetters = (bytes: Uint8Array): string => new TextDecoder('latin1').decode(bytes);
