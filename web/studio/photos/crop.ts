/** A size in pixels. */
export type Size = { width: number; height: number };

/** What of a picture is taken: how near (1: as much as fits), and what is in the middle, each from 0 to 1 of its width and height. */
export type View = { zoom: number; x: number; y: number };

/** A part of a picture in its pixels. */
export type Crop = Size & { left: number; top: number };

export const farthest = 1;
export const nearest = 4;
export const wholeView: View = { zoom: 1, x: 0.5, y: 0.5 };

const between = (low: number, value: number, high: number) => Math.min(Math.max(value, low), high);

/** The largest part of this shape (width by height; null: its own) that a picture has at this zoom, in its pixels, not rounded. */
function extent({ width, height }: Size, shape: number | null, zoom: number): Size {
  const wanted = shape ?? width / height;
  const whole =
    width / height > wanted ? { width: height * wanted, height } : { width, height: width / wanted };
  return { width: whole.width / zoom, height: whole.height / zoom };
}

/** The nearest view that shows nothing but the picture. */
export function heldView(picture: Size, shape: number | null, { zoom, x, y }: View): View {
  const held = between(farthest, zoom, nearest);
  const part = extent(picture, shape, held);
  const [half, halfway] = [part.width / picture.width / 2, part.height / picture.height / 2];
  return { zoom: held, x: between(half, x, 1 - half), y: between(halfway, y, 1 - halfway) };
}

/** The part of a picture that a view takes, in whole pixels within it. */
export function cropOf(picture: Size, shape: number | null, view: View): Crop {
  const { zoom, x, y } = heldView(picture, shape, view);
  const part = extent(picture, shape, zoom);
  const width = Math.max(1, Math.min(picture.width, Math.round(part.width)));
  const height = Math.max(1, Math.min(picture.height, Math.round(part.height)));
  return {
    width,
    height,
    left: between(0, Math.round(x * picture.width - width / 2), picture.width - width),
    top: between(0, Math.round(y * picture.height - height / 2), picture.height - height),
  };
}
