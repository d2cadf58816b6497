import type { AccountPart, ExportedKind } from '../../core/account/account-part.ts';
import { listBusinesses } from '../businesses/list-businesses.ts';
import { listConfigurations } from '../configurations/list-configurations.ts';
import { contentFileSchema } from '../content/content-file.ts';
import { exportContent } from '../export/export-content.ts';
import { listPhotos } from '../photos/list-photos.ts';
import { photoKey } from '../photos/photo-place.ts';

/** The pages of the restaurants that the caller owns, as files that can be read in again (docs/content-file.md). */
const pages: ExportedKind = {
  kind: 'restaurant-page',
  schema: contentFileSchema,
  async *take(ctx) {
    const { businesses } = await listBusinesses(ctx);
    for (const { id: businessId } of businesses.filter(({ role }) => role === 'OWNER')) {
      const { configurations } = await listConfigurations(ctx, { businessId });
      for (const { id } of configurations)
        yield { name: `restaurants/${businessId}/${id}.json`, value: await exportContent(ctx, { id }) };
    }
  },
};

const photos: ExportedKind = {
  kind: 'restaurant-photos',
  schema: null,
  async *take(ctx) {
    const { businesses } = await listBusinesses(ctx);
    for (const { id: businessId } of businesses.filter(({ role }) => role === 'OWNER')) {
      const { photos: all } = await listPhotos(ctx, { businessId });
      for (const { photo } of all)
        for (const { path } of photo.files) {
          const found = await ctx.edge.open(photoKey(path));
          if (found !== null) yield { name: `restaurants/${path}`, body: found.body };
        }
    }
  },
};

/** What Gastronomy OS has of a person to take along. Each page's own archive, with the pages as they look, is in the studio. */
export const siteExportKinds: AccountPart['exported'] = [pages, photos];
