import { useSyncExternalStore } from 'react';
import * as z from 'zod';
import { businessKinds, menuCurrencies, menuLanguages, templateCodes } from '../../../contract/sites.ts';
import { homeRegion } from '../../account/region.ts';
import { currentLocale } from '../../kit/text/locale.ts';
import { countryDefaults } from './country-defaults.ts';

/** How the first menu begins: pasted as text, with the usual categories and no dish, or with nothing. */
export const menuStarts = ['paste', 'example', 'empty'] as const;
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

const storageKey = 'gos-begin-draft';
const listeners = new Set<() => void>();
let draft: BeginDraft | null = null;

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

/** Reads a stored draft; one that does not parse (an older version's, say) is started over. */
function parseDraft(text: string | null): BeginDraft {
  try {
    return draftSchema.safeParse(JSON.parse(text ?? '')).data ?? emptyDraft();
  } catch {
    return emptyDraft();
  }
}

function stored(): string | null {
  try {
    return localStorage.getItem(storageKey);
  } catch {
    return null; // storage may be closed to us; the draft then lives as long as the page
  }
}

/** The draft of this device: outlives reloads, sign-in, errors and a closed tab. */
export function currentDraft(): BeginDraft {
  draft ??= parseDraft(stored());
  return draft;
}

function tell(): void {
  for (const changed of listeners) changed();
}

/** Changes parts of the draft and keeps it. */
export function changeDraft(change: Partial<BeginDraft>): void {
  draft = { ...currentDraft(), ...change };
  try {
    localStorage.setItem(storageKey, JSON.stringify(draft));
  } catch {
    // see `stored`
  }
  tell();
}

/** The business is there: the next one begins empty. */
export function clearDraft(): void {
  draft = null;
  try {
    localStorage.removeItem(storageKey);
  } catch {
    // see `stored`
  }
  tell();
}

/** Another tab went on with the same draft. */
function followOtherTab({ key, newValue }: StorageEvent): void {
  if (key !== storageKey) return;
  draft = parseDraft(newValue);
  tell();
}

export function useDraft(): BeginDraft {
  return useSyncExternalStore((changed) => {
    if (listeners.size === 0) addEventListener('storage', followOtherTab);
    listeners.add(changed);
    return () => {
      listeners.delete(changed);
      if (listeners.size === 0) removeEventListener('storage', followOtherTab);
    };
  }, currentDraft);
}
