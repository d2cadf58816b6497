import { and, eq, inArray } from 'drizzle-orm';
import * as z from 'zod';
import { addressSeconds, mostFiles } from '../../../contract/files.ts';
import { files } from '../../../db/schema/index.ts';
import type { ConsultContext } from '../../core/context.ts';
import { fileVariants, signAddress } from '../../core/files/file-address.ts';

const wanted = z.object({ id: z.uuid(), variant: z.enum(fileVariants) });

export const addressAttachmentsInput = z.object({
  files: z
    .array(wanted)
    .min(1)
    .max(mostFiles * 2),
});

export const addressAttachmentsOutput = z.object({
  /** Those that the caller may see; an address is a path of this host. */
  addresses: z.array(wanted.extend({ address: z.string() })),
  expiresAt: z.iso.datetime(),
});

/** Addresses by which the caller's browser can read these files for some minutes. What they may not see, or is deleted, is left out. */
export async function addressAttachments(
  ctx: ConsultContext,
  input: z.output<typeof addressAttachmentsInput>,
): Promise<z.infer<typeof addressAttachmentsOutput>> {
  const ids = [...new Set(input.files.map(({ id }) => id))];
  const [rows] = await ctx.db.run((tx) => [
    tx
      .select()
      .from(files)
      .where(and(inArray(files.id, ids), eq(files.state, 'stored'))),
  ]);
  const byFile = new Map(rows.map((row) => [row.id, row]));
  const addresses = input.files.map(async ({ id, variant }) => {
    const row = byFile.get(id);
    if (row === undefined || (variant === 'thumbnail' && !row.hasThumbnail)) return [];
    const { bucket, key, type, name } = row;
    const address = await signAddress(
      ctx.settings.roomTicketSecret,
      { bucket, key, variant, type, name },
      ctx.now,
    );
    return [{ id, variant, address }];
  });
  return {
    addresses: (await Promise.all(addresses)).flat(),
    expiresAt: new Date(ctx.now.getTime() + addressSeconds * 1000).toISOString(),
  };
}
