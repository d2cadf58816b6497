import * as z from 'zod';
import { menuLanguages, siteLinks } from '../../../../contract/sites.ts';

const facts = [
  'name',
  'kind',
  'phone',
  'email',
  'street',
  'postalCode',
  'locality',
  'region',
  'country',
  'point',
  'currency',
  'languages',
  'hours',
  'about',
] as const;

/** Names of what is taken of a draft, one by one: a fact, or a link. */
export const takenFact = z.union([z.enum(facts), z.templateLiteral(['links.', z.enum(siteLinks)])]);
export type TakenFact = z.output<typeof takenFact>;

/** What somebody takes of a draft; what they do not take stays as it is. */
export const takenSchema = z.object({
  facts: z.array(takenFact).max(facts.length + siteLinks.length),
  /** What its texts are written in. */
  language: z.enum(menuLanguages),
  /** Null: nothing of the menu. */
  menu: z
    .object({
      /** The menu that it goes into. */
      menuId: z.uuid(),
      /** Numbers of the dishes in the draft, from 0: category and dish within it. Missing: all. */
      dishes: z
        .array(z.tuple([z.number().int().min(0), z.number().int().min(0)]))
        .max(2_000)
        .optional(),
    })
    .nullable(),
});
export type Taken = z.output<typeof takenSchema>;
