import { base64url } from 'jose';
import * as z from 'zod';
import { addressSeconds, fileBuckets } from '../../../contract/files.ts';
import { keyedHash } from '../keyed-hash.ts';
import type { Place } from './file-store.ts';

/** What an address is for: the file itself (shown in place, or saved) or its thumbnail. */
export const fileVariants = ['shown', 'saved', 'thumbnail'] as const;
export type FileVariant = (typeof fileVariants)[number];

/** What an address lets somebody read, and how it is to be answered. */
export interface Addressed extends Place {
  readonly variant: FileVariant;
  readonly type: string;
  readonly name: string;
}

const wanted = z.object({
  bucket: z.enum(fileBuckets),
  key: z.string().regex(/^[\w-]+\/[\w-]+$/),
  variant: z.enum(fileVariants),
  type: z.string(),
  name: z.string(),
  until: z.coerce.number().int(),
});

const encoder = new TextEncoder();

const signatureOf = async (secret: string, text: string): Promise<string> =>
  base64url.encode(await keyedHash(`file-address ${secret}`, text));

/** Compares without telling by its time where two texts differ. */
function isSame(a: string, b: string): boolean {
  const [one, other] = [encoder.encode(a), encoder.encode(b)];
  return one.byteLength === other.byteLength && crypto.subtle.timingSafeEqual(one, other);
}

/** The address, from `/files/` on, by which a file can be read for `addressSeconds`. Everything in it is signed, in its order. */
export async function signAddress(secret: string, file: Addressed, now: Date): Promise<string> {
  const { bucket, key, variant, type, name } = file;
  const until = Math.floor(now.getTime() / 1000) + addressSeconds;
  const query = new URLSearchParams({ variant, type, name, until: String(until) });
  const text = `/files/${bucket}/${key}?${query}`;
  return `${text}&signature=${await signatureOf(secret, text)}`;
}

/** What an address lets somebody read at `now`; null when it was altered, is expired, or was never ours. `address`: path and query. */
export async function readAddress(secret: string, address: string, now: Date): Promise<Addressed | null> {
  const [, text, signature] = /^(.*)&signature=([\w-]*)$/.exec(address) ?? [];
  if (text === undefined || signature === undefined) return null;
  if (!isSame(signature, await signatureOf(secret, text))) return null;
  const url = new URL(text, 'https://files.invalid');
  const [, , bucket, ...key] = url.pathname.split('/');
  const read = wanted.safeParse({ ...Object.fromEntries(url.searchParams), bucket, key: key.join('/') }).data;
  if (read === undefined || read.until * 1000 <= now.getTime()) return null;
  const { until, ...addressed } = read;
  return addressed;
}
