import type { PhotoBlock } from './blocks.ts';
import { type Drawing, drawParagraph, flow, linesOf, small } from './draw-text.ts';
import { sheet, textWidth } from './pages.ts';
import type { PdfFile } from './pdf-file.ts';
import { type JpegHead, readJpeg } from './read-jpeg.ts';

/** The longest side of a photo on a page, in points: 9 cm, at which 1,000 pixels are 280 to the inch. */
const longest = 255;

const spaces: Readonly<Record<number, string>> = { 1: '/DeviceGray', 3: '/DeviceRGB', 4: '/DeviceCMYK' };

/** Lays the unit square on a page so that a picture of this width and height stands upright (TIFF 6.0, tag 274). */
function upright(
  orientation: number,
  width: number,
  height: number,
): readonly [number, number, number, number, number, number] {
  switch (orientation) {
    case 2:
      return [-width, 0, 0, height, width, 0];
    case 3:
      return [-width, 0, 0, -height, width, height];
    case 4:
      return [width, 0, 0, -height, 0, height];
    case 5:
      return [0, -height, -width, 0, width, height];
    case 6:
      return [0, -height, width, 0, 0, height];
    case 7:
      return [0, height, width, 0, 0, 0];
    case 8:
      return [0, height, -width, 0, width, 0];
    default:
      return [width, 0, 0, height, 0, 0];
  }
}

/** Writes a JPEG as it is, and gives its object. */
function writeJpeg(file: PdfFile, bytes: Uint8Array, { width, height, colours, isAdobes }: JpegHead): number {
  const id = file.reserve();
  const about = {
    Type: '/XObject',
    Subtype: '/Image',
    Width: width,
    Height: height,
    ColorSpace: spaces[colours] ?? '/DeviceRGB',
    BitsPerComponent: 8,
    Filter: '/DCTDecode',
    ...(isAdobes && colours === 4 ? { Decode: [1, 0, 1, 0, 1, 0, 1, 0] } : {}),
  };
  file.stream(id, about, bytes);
  return id;
}

/** Draws a photo with its caption on one page, or says that it is missing. */
export async function drawPhoto(
  drawing: Drawing,
  file: PdfFile,
  { open, said, caption, missing }: PhotoBlock,
): Promise<void> {
  const bytes = await open();
  const head = bytes && readJpeg(bytes);
  if (!bytes || !head) {
    drawParagraph(drawing, missing, 'soft');
    return;
  }
  const { pages } = drawing;
  const turned = head.orientation >= 5;
  const [across, down] = turned ? [head.height, head.width] : [head.width, head.height];
  const scale = Math.min(longest / across, longest / down, 1);
  const [width, height] = [across * scale, down * scale];
  const lines = linesOf(drawing, caption, textWidth, small);
  pages.gap(3);
  pages.need(height + 4 + lines.length * small.leading);
  const id = writeJpeg(file, bytes, head);
  pages.tags.within(
    'Figure',
    () => pages.picture(id, sheet.left, height, upright(head.orientation, width, height)),
    { said },
  );
  pages.advance(height + 4);
  pages.tags.within('P', () => flow(drawing, lines, sheet.left, small));
  pages.gap(7);
}
