import * as z from 'zod';
import { longest } from '../../contract/consults.ts';

/**
 * What every connection of a room has in common. Everything on the wire is JSON text and is parsed on arrival, with the same schemas on
 * both ends. Instants are milliseconds since 1970 by the room's clock.
 */

/**
 * Why a room ends a connection. A client reconnects after all of them but `removed` and `roomDeleted`: a room that was erased, or
 * cleared long after its consult; what there still is to read is in the archive.
 */
export const closeCodes = {
  roomFull: 4005,
  ticketExpired: 4401,
  removed: 4403,
  tooSlow: 4408,
  roomDeleted: 4410,
  frameTooLarge: 4413,
  flood: 4429,
} as const;

/** Bounds that both ends know. */
export const wireLimits = {
  /** UTF-16 units of one frame from a client. */
  frameLength: 64 * 1024,
  /** UTF-16 units of one message. */
  bodyLength: longest.message,
  /** A resume with more missed messages than this is answered by `reset`. */
  replay: 300,
  /** Messages of a `reset` and of a `page`. */
  page: 100,
  /** A client confirms every so many messages with `got`, the first time after fewer: a crowd does not confirm as one. */
  confirmEvery: 50,
} as const;

/** A client may send this text at any time; the runtime answers `pong` without waking the room. */
export const ping = 'ping';
export const pong = 'pong';

export const seq = z.int().min(0);
export const instant = z.int();

/** A frame as `schema` knows it; null for anything else. */
export const parseFrame = <T>(schema: z.ZodType<T>, text: string): T | null => {
  try {
    return schema.safeParse(JSON.parse(text)).data ?? null;
  } catch {
    return null;
  }
};
