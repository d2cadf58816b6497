import * as z from 'zod';
import { photoTypes } from '../../../contract/sites.ts';
import { descriptionsSchema } from './texts.ts';

/** A photo where it is shown. */
export const shownPhotoSchema = z.object({
  /** One of the snapshot's `photos`; one that is not among them is gone, and nothing is shown. */
  id: z.uuid(),
  /** What it shows, for whoever does not see it. */
  text: descriptionsSchema.default({}),
});
export type ShownPhoto = z.output<typeof shownPhotoSchema>;

/** A photo of a business, in the widths and formats that it was stored in. */
export const photoSchema = z.object({
  /** Pixels of the largest. */
  width: z.number().int().min(1).max(10_000),
  height: z.number().int().min(1).max(10_000),
  /** What stands there until it has come: a ThumbHash in base64; null for none. */
  blur: z.string().max(64).nullable(),
  files: z
    .array(
      z.object({
        width: z.number().int().min(1).max(10_000),
        type: z.enum(photoTypes),
        /** Its name below the address of the site's photos: letters, digits, `-`, `/` and one dot. */
        path: z
          .string()
          .regex(/^[\w-]+(?:\/[\w-]+)*\.\w+$/)
          .max(120),
      }),
    )
    .min(1)
    .max(12),
});
