import * as z from 'zod';
import { siteLimits } from '../../../contract/sites.ts';
import type { UserContext } from '../../core/context.ts';
import { byId } from '../../core/verb-input.ts';
import { checkDraft } from '../publishing/check-draft.ts';
import { findingSchema } from '../publishing/findings.ts';
import { readDraft } from './read-draft.ts';

export const validateConfigurationInput = byId;

export const validateConfigurationOutput = z.object({
  /** What was looked at: to be given to `publish`. */
  revision: z.number().int(),
  /** What stops it first; at most 500. */
  findings: z.array(findingSchema),
  /** How many stop it, and how many there are in all. */
  stops: z.number().int(),
  total: z.number().int(),
});

/** What is to be mended before a configuration goes out. Throws NOT_FOUND. */
export async function validateConfiguration(
  ctx: UserContext,
  { id }: z.output<typeof validateConfigurationInput>,
): Promise<z.infer<typeof validateConfigurationOutput>> {
  const draft = await readDraft(ctx, id);
  const findings = await checkDraft(ctx, draft);
  return {
    revision: draft.revision,
    findings: findings.slice(0, siteLimits.listed),
    stops: findings.filter(({ severity }) => severity === 'stops').length,
    total: findings.length,
  };
}
