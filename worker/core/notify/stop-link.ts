import { base64url } from 'jose';
import * as z from 'zod';
import { notificationChannels, notificationGroups } from '../../../contract/notifications.ts';
import { hashMatches, keyedHash } from '../keyed-hash.ts';

/** What a stop link stops: a group of kinds on a channel, for one person. */
const stopSchema = z.tuple([z.uuid(), z.enum(notificationGroups), z.enum(notificationChannels)]);
export interface Stop {
  readonly userId: string;
  readonly group: z.output<typeof stopSchema>[1];
  readonly channel: z.output<typeof stopSchema>[2];
}

const toSign = (what: string) => `stop:${what}`;

/** The last part of a stop link's address. It needs no signing in and never ends: a mail may be years old. */
export async function stopToken(secret: string, { userId, group, channel }: Stop): Promise<string> {
  const what = [userId, group, channel].join('.');
  const mac = await keyedHash(secret, toSign(what));
  return `${what}.${base64url.encode(mac)}`;
}

/** What a genuine token stops; null for any other text. */
export async function readStopToken(secret: string, token: string): Promise<Stop | null> {
  const cut = token.lastIndexOf('.');
  const what = token.slice(0, Math.max(cut, 0));
  const parts = stopSchema.safeParse(what.split('.'));
  if (!parts.success) return null;
  let mac: Uint8Array<ArrayBuffer>;
  try {
    mac = new Uint8Array(base64url.decode(token.slice(cut + 1)));
  } catch {
    return null;
  }
  if (!(await hashMatches(secret, toSign(what), mac))) return null;
  const [userId, group, channel] = parts.data;
  return { userId, group, channel };
}
