/** A place on the globe, in degrees. */
interface Point {
  readonly latitude: number;
  readonly longitude: number;
}

const pair = /^\s*\(?\s*(-?\d{1,2}(?:[.,]\d+)?)\s*[,;\s]\s*(-?\d{1,3}(?:[.,]\d+)?)\s*\)?\s*$/;

/** Reads "40.4168, -3.7038" as maps copy it; null for nothing, undefined for what is no point. */
export function readPoint(text: string): Point | null | undefined {
  if (text.trim() === '') return null;
  const [, first = '', second = ''] = pair.exec(text) ?? [];
  const [latitude, longitude] = [first, second].map((part) =>
    part === '' ? Number.NaN : Number(part.replace(',', '.')),
  );
  if (latitude === undefined || longitude === undefined) return undefined;
  return Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180 ? { latitude, longitude } : undefined;
}

/** A point as it is copied from a map. */
export const writePoint = (point: Point | null): string =>
  point ? `${point.latitude}, ${point.longitude}` : '';
