import { randomUUID } from 'node:crypto';
import { usualVaccines } from '../../contract/vaccines.ts';
import { addEntry } from '../../worker/consults/record/add-entry.ts';
import { entryFields } from '../../worker/consults/record/entry.ts';
import type { UserContext } from '../../worker/core/context.ts';
import type { CastPet } from './cast/pet.ts';

const dayMs = 86_400_000;

/** How many days before today an animal was weighed, and how much of today's weight it had; young ones had less. */
const weighings = [
  [420, 0.94],
  [310, 0.97],
  [230, 1.02],
  [195, 1],
] as const;

const clinics = { es: 'Clínica veterinaria del barrio', en: 'The vet round the corner' } as const;

/**
 * Writes what an owner copies from the paper booklet into the record of an animal: some weights, its first vaccines (of the second animal one is overdue by now), and for
 * those that have an illness what they take. By the product's own verb, as of the moment of `ctx`.
 */
export async function tellRecord(
  ctx: UserContext,
  pet: CastPet & { readonly id: string },
  { today, place }: { today: Date; place: number },
): Promise<void> {
  const daysAgo = (days: number) => new Date(today.getTime() - days * dayMs).toISOString().slice(0, 10);
  const born = today.getTime() - pet.years * 365.25 * dayMs;
  const clinic = clinics[ctx.locale];
  const note = (entry: unknown) =>
    addEntry(ctx, { petId: pet.id, id: randomUUID(), entry: entryFields.parse(entry) });
  for (const [days, share] of weighings)
    if (today.getTime() - days * dayMs > born && pet.years > 1.5)
      await note({
        kind: 'weight',
        day: daysAgo(days),
        grams: Math.round(pet.kilos * share * 100) * 10,
      });
  for (const [nth, { vaccine, months }] of usualVaccines[pet.species].slice(0, 2).entries()) {
    const days = 335 + place * 45 + nth * 12;
    if (today.getTime() - days * dayMs < born) continue;
    const given = new Date(today.getTime() - days * dayMs);
    const due = new Date(given);
    due.setUTCMonth(due.getUTCMonth() + months);
    await note({
      kind: 'vaccination',
      vaccine,
      day: given.toISOString().slice(0, 10),
      due: due.toISOString().slice(0, 10),
      batch: `${'ABCDEF'[nth + (place % 4)]}${4100 + place * 37 + nth}`,
      clinic,
    });
  }
  if (pet.takes !== null) await note({ kind: 'medication', ...pet.takes, day: daysAgo(200), clinic });
}
