import type { Point } from './clinic.ts';

/** Pixels of one tile of the usual web maps, which at zoom 0 is the whole world. */
export const tileSize = 256;

/** Metres around the equator (WGS 84). */
const equator = 40_075_016.686;

/** How far from the equator the square map of the world goes, in degrees. */
const northmost = 85.0511;

/** A place on the map of the whole world, in pixels from its north-west corner. */
export interface Pixel {
  readonly x: number;
  readonly y: number;
}

/** What is shown: the point in the middle, and how close (each step doubles; may be between two). */
export interface View {
  readonly middle: Point;
  readonly zoom: number;
}

export const closest = 17;
export const farthest = 2;

const worldSize = (zoom: number): number => tileSize * 2 ** zoom;

/** Where a point is on the map of the world (Web Mercator, EPSG:3857). */
export function project({ latitude, longitude }: Point, zoom: number): Pixel {
  const phi = (Math.max(-northmost, Math.min(northmost, latitude)) * Math.PI) / 180;
  return {
    x: (longitude / 360 + 0.5) * worldSize(zoom),
    y: (0.5 - Math.log(Math.tan(Math.PI / 4 + phi / 2)) / (2 * Math.PI)) * worldSize(zoom),
  };
}

/** The point at a place of the map. */
export function unproject({ x, y }: Pixel, zoom: number): Point {
  const phi = 2 * Math.atan(Math.exp((0.5 - y / worldSize(zoom)) * 2 * Math.PI)) - Math.PI / 2;
  const longitude = (x / worldSize(zoom) - 0.5) * 360;
  return { latitude: (phi * 180) / Math.PI, longitude: ((((longitude + 180) % 360) + 360) % 360) - 180 };
}

/** Pixels of so many metres, around a latitude. */
export function pixelsOf(metres: number, latitude: number, zoom: number): number {
  return (metres * worldSize(zoom)) / (equator * Math.cos((latitude * Math.PI) / 180));
}

/** The closest view that has all points in it, with a margin; `room`: the map's size in pixels. */
export function viewOf(points: readonly Point[], room: { width: number; height: number }): View {
  const placed = points.map((point) => project(point, 0));
  const xs = placed.map(({ x }) => x);
  const ys = placed.map(({ y }) => y);
  const [west, east, north, south] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)];
  const margin = 0.8;
  const zoom = Math.min(
    Math.log2((room.width * margin) / Math.max(east - west, 1e-9)),
    Math.log2((room.height * margin) / Math.max(south - north, 1e-9)),
    13,
  );
  return {
    middle: unproject({ x: (west + east) / 2, y: (north + south) / 2 }, 0),
    zoom: Math.max(farthest, Math.floor(zoom)),
  };
}
