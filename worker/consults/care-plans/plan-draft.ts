import * as z from 'zod';
import { planLengths, planOrigins } from '../../../contract/care-plans.ts';
import { locales } from '../../../contract/people.ts';
import { carePlanContentSchema } from './care-plan.ts';

/** The fields of a draft, each changed by itself. */
export const draftFieldsSchema = z.object({
  ...carePlanContentSchema.shape,
  locale: z.enum(locales),
  /** Why it takes the place of the plan in force; null where there is none. */
  amendReason: z.string().max(planLengths.amendReason).nullable(),
});
export type DraftFields = z.infer<typeof draftFieldsSchema>;
export type DraftField = keyof DraftFields;

/** A draft that says nothing yet. */
export const emptyDraft = (locale: DraftFields['locale']): DraftFields => ({
  findings: '',
  steps: [],
  medicines: [],
  warningSigns: [],
  checkAgain: null,
  locale,
  amendReason: null,
});

/** Reads the fields of a draft as the database keeps them: those that were never written are not there. */
export const readDraftFields = (kept: unknown, locale: DraftFields['locale']): DraftFields =>
  draftFieldsSchema.parse({ ...emptyDraft(locale), ...z.looseObject({}).parse(kept) });

/** A change of one field: from what was on the screen to what is meant. */
const changeOf = <T extends z.ZodType>(field: T) => z.object({ was: field, to: field });

const { shape } = draftFieldsSchema;

/** Changes of a draft, by field. */
export const draftChangesSchema = z
  .object({
    findings: changeOf(shape.findings),
    steps: changeOf(shape.steps),
    medicines: changeOf(shape.medicines),
    warningSigns: changeOf(shape.warningSigns),
    checkAgain: changeOf(shape.checkAgain),
    locale: changeOf(shape.locale),
    amendReason: changeOf(shape.amendReason),
  })
  .partial();

/** The draft of a plan, as its vet sees it. */
export const planDraftSchema = z.object({
  fields: draftFieldsSchema,
  revision: z.int(),
  origin: z.enum(planOrigins),
  draftId: z.uuid().nullable(),
  updatedAt: z.iso.datetime(),
});

/** What became of changes: the draft as it is now, and the fields that somebody else had changed, which stayed as they are. */
export const savedDraftSchema = z.object({
  fields: draftFieldsSchema,
  conflicts: z.array(z.enum(Object.keys(shape) as [DraftField, ...DraftField[]])),
  revision: z.int(),
  updatedAt: z.iso.datetime(),
});
