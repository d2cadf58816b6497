import * as z from 'zod';
import { fileBuckets, partBytes } from '../../../contract/files.ts';
import { readOwnToken, signOwnToken } from '../own-token.ts';

/** How long parts are taken by one ticket, in seconds. An upload that takes longer asks for another. */
const ticketLifeS = 60 * 60;
const audience = 'file-upload';

const claimsSchema = z.object({
  sub: z.uuid(),
  bucket: z.enum(fileBuckets),
  key: z.string(),
  upload: z.string(),
  size: z.int(),
});

/** Which file's parts a ticket lets in. `size`: bytes of the whole file. */
export interface UploadClaims extends Omit<z.infer<typeof claimsSchema>, 'sub'> {
  readonly id: string;
}

/** Signs a ticket (HS256) that lets the parts of one file in. */
export function issueUploadTicket(
  secret: string,
  { id, ...claims }: UploadClaims,
  now: Date,
): Promise<string> {
  const iat = Math.floor(now.getTime() / 1000);
  return signOwnToken(secret, { audience, sub: id, iat, exp: iat + ticketLifeS, rest: claims });
}

/** What a genuine ticket that is still good at `now` says, else null. */
export async function verifyUploadTicket(
  secret: string,
  ticket: string,
  now: Date,
): Promise<UploadClaims | null> {
  const claims = claimsSchema.safeParse(await readOwnToken(secret, ticket, { audience, now })).data;
  if (claims === undefined) return null;
  const { sub: id, ...rest } = claims;
  return { id, ...rest };
}

/** How many parts a file of `size` bytes comes in. */
export const partsOf = (size: number): number => Math.ceil(size / partBytes);

/** How many bytes part `number` (from 1 on) has; null when there is no such part. */
export function partSize(size: number, number: number): number | null {
  const before = (number - 1) * partBytes;
  return Number.isInteger(number) && number >= 1 && before < size ? Math.min(partBytes, size - before) : null;
}
