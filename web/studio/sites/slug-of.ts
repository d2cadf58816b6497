import { siteLengths } from '../../../contract/sites.ts';

/** What an address may be called after a name: small letters, digits and dashes. `Café Núñez & Hijos` is `cafe-nunez-hijos`. */
export function slugOf(name: string): string {
  return name
    .normalize('NFD')
    .replaceAll(/\p{Mark}/gu, '')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .slice(0, siteLengths.slug)
    .replaceAll(/^-+|-+$/g, '');
}

/** What is left of an address while somebody types it: what it may not have becomes a dash. */
export const typedSlug = (typed: string): string =>
  typed
    .normalize('NFD')
    .replaceAll(/\p{Mark}/gu, '')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replace(/^-/, '')
    .slice(0, siteLengths.slug);
