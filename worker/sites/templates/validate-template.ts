import * as z from 'zod';
import { templateCodes } from '../../../contract/sites.ts';
import { pageContentSchema, pageSettingsSchema } from '../content/page-content.ts';
import { paletteCodes, photoTreatments, typeCodes } from '../pages/published/looks/choices.ts';

export const validateTemplateInput = z.object({
  code: z.unknown().optional(),
  settings: z.unknown().optional(),
  content: z.unknown().optional(),
});

export const validateTemplateOutput = z.object({
  ok: z.boolean(),
  /** Where something is wrong, and what; at most 100. */
  problems: z.array(z.object({ path: z.string(), reason: z.string() })),
});

/** What a configuration may be: the choices that there are, and nothing that is not known. */
const configurationSchema = z.object({
  code: z.enum(templateCodes),
  settings: pageSettingsSchema
    .extend({
      palette: z.enum(paletteCodes).optional(),
      type: z.enum(typeCodes).optional(),
      photos: z.enum(photoTreatments).optional(),
    })
    .default({}),
  content: pageContentSchema.prefault({}),
});

type Problem = z.infer<typeof validateTemplateOutput>['problems'][number];

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** What was sent and is not in what was read: fields that nobody knows. */
function unknownIn(sent: unknown, read: unknown, path: readonly string[] = []): Problem[] {
  if (Array.isArray(sent) && Array.isArray(read))
    return sent.flatMap((one, at) => unknownIn(one, read[at], [...path, String(at)]));
  if (!isObject(sent) || !isObject(read)) return [];
  return Object.entries(sent).flatMap(([key, value]) =>
    Object.hasOwn(read, key)
      ? unknownIn(value, read[key], [...path, key])
      : [{ path: [...path, key].join('.'), reason: 'unknown_field' }],
  );
}

/** What is wrong with a configuration for a template. Whatever is sent, it answers. Pure. */
export function validateTemplate(
  input: z.output<typeof validateTemplateInput>,
): z.infer<typeof validateTemplateOutput> {
  const read = configurationSchema.safeParse(input);
  const problems = read.success
    ? unknownIn(input, read.data)
    : read.error.issues.map(({ path, code }) => ({ path: path.map(String).join('.'), reason: code }));
  return { ok: problems.length === 0, problems: problems.slice(0, 100) };
}
