import type { AccountPart } from '../../core/account/account-part.ts';
import { eraseRestaurants } from './erase-restaurants.ts';
import { siteExportKinds } from './site-export.ts';

/** What Gastronomy OS has of a person. */
export const sitePart: AccountPart = { steps: [eraseRestaurants], exported: siteExportKinds };
