import { eq } from 'drizzle-orm';
import * as z from 'zod';
import { largestImportFile, type MenuCurrency, menuCurrencies } from '../../../../contract/sites.ts';
import { createImport as create } from '../../../../db/calls/sites/imports.ts';
import { businesses } from '../../../../db/schema/index.ts';
import { bytesOf } from '../../../core/bytes-of.ts';
import type { UserContext } from '../../../core/context.ts';
import { AppError } from '../../../core/errors.ts';
import { sniff } from '../../../core/files/inspect/sniff.ts';
import { ofBusiness } from '../../businesses/business.ts';
import type { SiteDraft } from '../../extract/draft.ts';
import { broughtPhoto, photosInput } from '../photos/brought-photos.ts';
import { importJobOf, importJobSchema } from './job.ts';
import { siteAddress } from './site-address.ts';

/** UTF-16 units of an address, and of a text that is pasted. */
const longest = { address: 2_000, text: 400_000 } as const;

export const createImportInput = ofBusiness.extend({
  /** Made by the client: sent again, the job is there once. */
  key: z.uuid(),
  what: z.union([
    z.strictObject({
      address: z.string().trim().min(1).max(longest.address).meta({ example: 'https://example.com/' }),
    }),
    z.strictObject({ text: z.string().trim().min(1).max(longest.text) }),
    /** A PDF, in base64. */
    z.strictObject({
      file: z
        .base64()
        .min(1)
        .max(Math.ceil(largestImportFile / 3) * 4),
    }),
    /** Photos of one menu (JPEG, PNG, WebP), in base64. */
    z.strictObject({ photos: photosInput }),
  ]),
});
export const createImportOutput = importJobSchema;

/**
 * Asks for an old site to be read, which is done by the queue: the answer is the job. The same address again, while it is read or its draft is fresh, is the job that
 * there is. Photos of a menu are read by the queue, too; a text and a PDF at once. Throws NOT_FOUND, FORBIDDEN, BAD_INPUT (the address is none of the public web), UNSUPPORTED_MEDIA (the
 * file is no PDF, a photo none that is read), FILE_DAMAGED, TOO_LARGE (of, limit), PROVIDER_OFF (no model is set that reads photos).
 */
export async function createImport(
  ctx: UserContext,
  { businessId, key: id, what }: z.output<typeof createImportInput>,
): Promise<z.infer<typeof createImportOutput>> {
  if ('address' in what || 'photos' in what) {
    const asked = 'address' in what ? ofAddress(what.address) : ofPhotos(ctx, what.photos);
    const [[row]] = await ctx.db.run((tx) => [create(tx, { id, businessId, ...asked, draft: null })]);
    if (row === undefined) throw new AppError('INTERNAL');
    if (row.status === 'queued') ctx.later('import', () => ctx.enqueue({ kind: 'import' }));
    return importJobOf(row);
  }
  const [[business]] = await ctx.db.run((tx) => [
    tx.select({ currency: businesses.currency }).from(businesses).where(eq(businesses.id, businessId)),
  ]);
  if (business === undefined) throw new AppError('NOT_FOUND', { params: { subject: 'business' } });
  const draft = await draftOf(what, z.enum(menuCurrencies).parse(business.currency));
  const source = 'text' in what ? 'text' : 'file';
  const [[row]] = await ctx.db.run((tx) => [
    create(tx, { id, businessId, source, address: null, addressKey: null, draft }),
  ]);
  if (row === undefined) throw new AppError('INTERNAL');
  return importJobOf(row);
}

/** Throws BAD_INPUT. */
function ofAddress(text: string) {
  const { href, key } = siteAddress(text);
  return { source: 'address', address: href, addressKey: key } as const;
}

/** Throws PROVIDER_OFF, UNSUPPORTED_MEDIA, FILE_DAMAGED, TOO_LARGE. */
function ofPhotos({ settings }: UserContext, photos: readonly string[]) {
  if (settings.chatModel === null) throw new AppError('PROVIDER_OFF', { params: { provider: 'ai' } });
  return { source: 'photo', address: null, addressKey: null, photos: photos.map(broughtPhoto) } as const;
}

/** What a text or a PDF says. Throws UNSUPPORTED_MEDIA. */
async function draftOf(
  what: { text: string } | { file: string },
  currency: MenuCurrency,
): Promise<SiteDraft> {
  // What reads is no part of what the Worker needs to start.
  const { extractSite, extractText } = await import('../../extract/extract.ts');
  if ('text' in what) return extractText(what.text, { currency });
  const bytes = bytesOf(what.file);
  if (sniff(bytes) !== 'application/pdf') throw new AppError('UNSUPPORTED_MEDIA');
  return extractSite([{ address: '', type: 'application/pdf', bytes }], { currency });
}
