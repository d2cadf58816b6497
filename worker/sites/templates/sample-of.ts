import * as z from 'zod';
import type { TemplateCode } from '../../../contract/sites.ts';
import { type ReadStatic, readWorkerFile } from '../../core/static-files.ts';
import {
  type LiveState,
  liveStateSchema,
  type SiteSnapshot,
  siteSnapshotSchema,
} from '../content/site-snapshot.ts';

/** The restaurant that each template is shown with: one that it suits, in colours that it is at home in. */
const shownWith = {
  minimalist: { restaurant: 'casa-marea', settings: {} },
  modern: { restaurant: 'ninetta', settings: {} },
  stylish: { restaurant: 'casa-marea', settings: {} },
  cozy: { restaurant: 'ninetta', settings: { palette: 'olive' } },
} as const;

const names = { 'casa-marea': 'Casa Marea', ninetta: 'Ninetta' } as const;

/** Where a demo restaurant lies among the files that are for the Worker alone. */
export const samplePath = (restaurant: string): string => `samples/${restaurant}.json`;

const sampleFileSchema = z.object({ snapshot: z.looseObject({}), live: liveStateSchema });

/** What a template is shown with to whoever has nothing of their own yet: a demo restaurant, whole. */
export interface Sample {
  readonly snapshot: SiteSnapshot;
  readonly live: LiveState;
}

/** What the restaurant of a template's sample is called. */
export const sampleName = (code: TemplateCode): string => names[shownWith[code].restaurant];

/** The sample of a template. Throws UNAVAILABLE when the file of its restaurant is not there. */
export async function sampleOf(read: ReadStatic, code: TemplateCode): Promise<Sample> {
  const { restaurant, settings } = shownWith[code];
  const { snapshot, live } = await readWorkerFile(read, samplePath(restaurant), sampleFileSchema);
  return { snapshot: siteSnapshotSchema.parse({ ...snapshot, template: { code, settings } }), live };
}
