import * as z from 'zod';
import {
  doseForms,
  doseUnits,
  foodChainStates,
  medicineRoutes,
  mostMedicineDays,
  mostMedicines,
  mostSteps,
  mostWarningSigns,
  planLengths,
  planOrigins,
} from '../../../contract/care-plans.ts';
import { heaviestGrams, species } from '../../../contract/consults.ts';
import { locales } from '../../../contract/people.ts';

/** Text that Postgres can store (no NUL, no half of a surrogate pair), of so many UTF-16 units at most. */
const written = (most: number) =>
  z
    .string()
    .max(most)
    .refine((text) => !text.includes('\0') && text.isWellFormed());

const amount = z.number().positive().max(1_000_000);

/**
 * A dose by weight, as the vet enters it: `perKg` of `unit` for each kg, for an animal of `weightGrams` (weighed on `weighedOn`, null when nobody knows), of a medicine of which
 * one `form` has `strength` of `unit`. `total` (in `unit`) and `quantity` (in `form`) are computed (dose.ts), null as long as something is missing.
 */
export const doseSchema = z.object({
  perKg: amount.nullable(),
  unit: z.enum(doseUnits),
  weightGrams: z.number().int().min(1).max(heaviestGrams).nullable(),
  weighedOn: z.iso.date().nullable(),
  strength: amount.nullable(),
  form: z.enum(doseForms).nullable(),
  total: z.number().nullable(),
  quantity: z.number().nullable(),
  /** The vet looked at what was computed and says that it is right. */
  confirmed: z.boolean(),
});
export type Dose = z.infer<typeof doseSchema>;

export const medicineSchema = z.object({
  /** Made by whoever adds it: names it in warnings and confirmations. */
  id: z.uuid(),
  /** As it stands on the box. */
  name: written(planLengths.medicineName),
  /** The active substance. */
  substance: written(planLengths.substance),
  route: z.enum(medicineRoutes).nullable(),
  dose: doseSchema.nullable(),
  /** What is given each time, and how often, as the owner reads it. */
  give: written(planLengths.dosing),
  howOften: written(planLengths.dosing),
  /** For how many days; null = as said elsewhere. */
  days: z.number().int().min(1).max(mostMedicineDays).nullable(),
  /** The waiting time of an animal that may become food; empty where there is none. */
  withdrawal: written(planLengths.withdrawal),
});
export type Medicine = z.infer<typeof medicineSchema>;

/** What a plan tells the owner, in one language. */
export const carePlanContentSchema = z.object({
  /** What we think. */
  findings: written(planLengths.findings),
  /** What to do. */
  steps: z.array(written(planLengths.step)).max(mostSteps),
  medicines: z.array(medicineSchema).max(mostMedicines),
  /** Signs that mean: go now. */
  warningSigns: z.array(written(planLengths.warningSign)).max(mostWarningSigns),
  /** When to look again (null = no day was set), and at what. */
  checkAgain: z.object({ on: z.iso.date().nullable(), what: written(planLengths.checkAgain) }).nullable(),
});
export type CarePlanContent = z.infer<typeof carePlanContentSchema>;

/** The animal as it was when the plan was signed. `foodChainBy`: the id of the person who said so. */
export const planAnimalSchema = z.object({
  name: z.string(),
  species: z.enum(species),
  speciesOther: z.string().nullable(),
  weightGrams: z.number().int().nullable(),
  weighedOn: z.string().nullable(),
  ueln: z.string().nullable(),
  foodChain: z.enum(foodChainStates).nullable(),
  foodChainBy: z.uuid().nullable(),
  foodChainAt: z.string().nullable(),
});

/** A warning about a medicine of the plan that whoever signed it has read and answers for. `rule` and `sources`: of medicine-rules. */
export const confirmationSchema = z.object({
  medicine: z.uuid(),
  rule: z.string(),
  sources: z.array(z.string()),
  by: z.uuid(),
  at: z.string(),
});
export type Confirmation = z.infer<typeof confirmationSchema>;

/** A signed plan, as those read it who may: the owner, and whoever has the animal in hand. */
export const carePlanSchema = z.object({
  id: z.uuid(),
  sessionId: z.uuid(),
  petId: z.uuid(),
  vet: z.object({ id: z.uuid(), displayName: z.string() }),
  locale: z.enum(locales),
  content: carePlanContentSchema,
  animal: planAnimalSchema,
  confirmations: z.array(confirmationSchema),
  origin: z.enum(planOrigins),
  /** The plan whose place it takes and why; the plan that took its own. */
  amends: z.uuid().nullable(),
  amendReason: z.string().nullable(),
  amendedBy: z.uuid().nullable(),
  /** SHA-256 of what was signed, in hex. */
  contentHash: z.string(),
  signedAt: z.iso.datetime(),
});
export type CarePlan = z.infer<typeof carePlanSchema>;
