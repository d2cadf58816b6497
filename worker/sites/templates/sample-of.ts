import type { TemplateCode } from '../../../contract/sites.ts';
import {
  type LiveState,
  liveStateSchema,
  type SiteSnapshot,
  siteSnapshotSchema,
} from '../content/site-snapshot.ts';
import casaMarea from './samples/casa-marea.json';
import ninetta from './samples/ninetta.json';

/** The restaurant that each template is shown with: one that it suits, in colours that it is at home in. */
const shownWith = {
  minimalist: { restaurant: casaMarea, settings: {} },
  modern: { restaurant: ninetta, settings: {} },
  stylish: { restaurant: casaMarea, settings: {} },
  cozy: { restaurant: ninetta, settings: { palette: 'olive' } },
} as const;

/** What a template is shown with to whoever has nothing of their own yet: a demo restaurant, whole. */
export interface Sample {
  readonly snapshot: SiteSnapshot;
  readonly live: LiveState;
}

const samples = new Map<TemplateCode, Sample>();

/** The sample of a template. Pure; made once. */
export function sampleOf(code: TemplateCode): Sample {
  const known = samples.get(code);
  if (known) return known;
  const { restaurant, settings } = shownWith[code];
  const snapshot = siteSnapshotSchema.parse({ ...restaurant.snapshot, template: { code, settings } });
  const sample = { snapshot, live: liveStateSchema.parse(restaurant.live) };
  samples.set(code, sample);
  return sample;
}
