import type { RequestContext } from '../context.ts';
import { AppError } from '../errors.ts';
import { thumbnailKey } from './cleaned-key.ts';
import { type Addressed, readAddress } from './file-address.ts';
import type { StoredBytes, Stretch } from './file-store.ts';

/** What is read by an address. `stretch`: the part that was asked for; null for the whole. */
export interface ReadFile extends StoredBytes {
  readonly addressed: Addressed;
  readonly stretch: Stretch | null;
}

/** What a Range header asks for (RFC 9110, 14.1.2): one stretch; null for anything else, which is answered with the whole. */
export function stretchOf(range: string | undefined, total: number): Stretch | null {
  const [, first = '', last = ''] = /^bytes=(\d*)-(\d*)$/.exec(range ?? '') ?? [];
  if (first === '' && last === '') return null;
  const offset = first === '' ? Math.max(0, total - Number(last)) : Number(first);
  const end = first === '' || last === '' ? total : Math.min(total, Number(last) + 1);
  return offset < end ? { offset, length: end - offset } : null;
}

/**
 * The bytes behind an address that `signAddress` made. `address`: path and query. Throws FORBIDDEN (altered, expired), NOT_FOUND (deleted),
 * UNAVAILABLE.
 */
export async function readFile(
  ctx: RequestContext,
  address: string,
  range: string | undefined,
): Promise<ReadFile> {
  const addressed = await readAddress(ctx.settings.roomTicketSecret, address, ctx.now);
  if (addressed === null) throw new AppError('FORBIDDEN');
  const { bucket, variant } = addressed;
  const place = { bucket, key: variant === 'thumbnail' ? thumbnailKey(addressed.key) : addressed.key };
  const asked = range === undefined ? null : await ctx.files.read(place, { offset: 0, length: 1 });
  const stretch = asked === null ? null : stretchOf(range, asked.total);
  await asked?.body.cancel();
  const found = await ctx.files.read(place, stretch ?? undefined);
  if (found === null) throw new AppError('NOT_FOUND');
  return { ...found, addressed, stretch };
}
