import { eq } from 'drizzle-orm';
import * as z from 'zod';
import { consultModes, species } from '../../../contract/consults.ts';
import { chatsAtOnce } from '../../../contract/dispatch.ts';
import { locales } from '../../../contract/people.ts';
import { vetSkills, vets } from '../../../db/schema/index.ts';
import type { UserContext } from '../../core/context.ts';
import { nothing } from '../../core/verb-input.ts';
import { vetSettingsSchema } from './vet-settings.ts';

export const getVetSettingsInput = nothing;

export const getVetSettingsOutput = vetSettingsSchema.extend({
  modes: z.array(z.enum(consultModes)),
  languages: z.array(z.enum(locales)),
  species: z.array(z.enum(species)),
  /** Countries whose licence the team has seen (ISO 3166-1 alpha-2). */
  countries: z.array(z.string()),
});

/** What the calling vet takes; a list is empty while they never chose. `ctx.db` is a vet's door: it throws FORBIDDEN for others. */
export async function getVetSettings(ctx: UserContext): Promise<z.infer<typeof getVetSettingsOutput>> {
  const me = ctx.actor.id;
  const [[vet], skills] = await ctx.db.run((tx) => [
    tx
      .select({ chatsAtOnce: vets.chatsAtOnce, shiftNotices: vets.shiftNotices })
      .from(vets)
      .where(eq(vets.userId, me)),
    tx.select({ kind: vetSkills.kind, code: vetSkills.code }).from(vetSkills).where(eq(vetSkills.vetId, me)),
  ]);
  const chosen = <Word extends string>(
    kind: (typeof skills)[number]['kind'],
    words: readonly Word[],
  ): Word[] => {
    const codes = skills.filter((skill) => skill.kind === kind).map(({ code }) => code);
    return words.filter((word) => codes.includes(word));
  };
  return {
    chatsAtOnce: vet?.chatsAtOnce ?? chatsAtOnce.usual,
    shiftNotices: vet?.shiftNotices ?? true,
    modes: chosen('mode', consultModes),
    languages: chosen('language', locales),
    species: chosen('species', species),
    countries: skills.filter(({ kind }) => kind === 'country').map(({ code }) => code),
  };
}
