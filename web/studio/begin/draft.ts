import * as z from 'zod';
import { businessKinds, menuCurrencies, menuLanguages, templateCodes } from '../../../contract/sites.ts';
import { homeRegion } from '../../account/region.ts';
import { keptDraft } from '../../kit/forms/kept-draft.ts';
import { currentLocale } from '../../kit/text/locale.ts';
import { countryDefaults } from './country-defaults.ts';

/** How the first menu begins: read from a site that there is, pasted as text, with the usual categories and no dish, or with nothing. */
export const menuStarts = ['site', 'paste', 'example', 'empty'] as const;
export type MenuStart = (typeof menuStarts)[number];

/** UTF-16 units of a menu that is pasted at once: a book of 5,000 dishes. */
export const longestMenu = 400_000;

const draftSchema = z.object({
  /** Null: the one that suits the kind of place best. */
  template: z.enum(templateCodes).nullable(),
  name: z.string(),
  kind: z.enum(businessKinds).nullable(),
  country: z.string(),
  timeZone: z.string(),
  currency: z.enum(menuCurrencies),
  /** The one that the menu is written in, and those that it is translated into. */
  language: z.enum(menuLanguages),
  others: z.array(z.enum(menuLanguages)),
  menuStart: z.enum(menuStarts).nullable(),
  pasted: z.string(),
  ownerName: z.string(),
  email: z.string(),
  /** The last business that was sent: the same answers keep its key, so that sending them again opens no second one. */
  attempt: z.object({ key: z.uuid(), content: z.string() }).nullable(),
});

/** Everything answered and typed on the way to a first page. The password is not here. */
export type BeginDraft = z.infer<typeof draftSchema>;

/** A draft in which nothing was typed yet. */
function emptyDraft(): BeginDraft {
  const country = homeRegion();
  return {
    template: null,
    name: '',
    kind: null,
    country,
    ...countryDefaults(country, currentLocale()),
    menuStart: null,
    pasted: '',
    ownerName: '',
    email: '',
    attempt: null,
  };
}

/** The draft of this device. It is cleared when the business is there. */
export const {
  current: currentDraft,
  change: changeDraft,
  clear: clearDraft,
  useDraft,
} = keptDraft('gos-begin-draft', draftSchema, emptyDraft);
