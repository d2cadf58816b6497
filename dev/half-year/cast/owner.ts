import type { CastPet } from './pet.ts';

/** Countries that owners live in. */
export type CastCountry = 'ES' | 'MX' | 'GB' | 'US';

/** What people write in there. */
export const localeOf = (country: CastCountry): 'es' | 'en' =>
  country === 'ES' || country === 'MX' ? 'es' : 'en';

/** Something that happens to an owner's money, so many days ago. */
export type MoneyStep = { readonly day: number } & (
  | { readonly does: 'subscribe'; readonly plan: 'care' | 'family'; readonly interval?: 'month' | 'year' }
  | { readonly does: 'change'; readonly plan: 'care' | 'family' }
  | { readonly does: 'cancel' }
  | { readonly does: 'card'; readonly card: 'pm_card_visa' | 'pm_card_chargeCustomerFail' }
  | { readonly does: 'credit'; readonly units: number; readonly note: string }
  /** Pays for one consult beside the plan. `refund`: what an admin gives back afterwards, in minor units, or all of it. */
  | {
      readonly does: 'payForOne';
      readonly ends: 'delivered' | 'cancelled' | 'declined';
      readonly refund?: number | 'all';
      readonly stars?: number;
      readonly comment?: string;
    }
);

/** An owner of the cast. */
export interface CastOwner {
  readonly name: string;
  readonly email: string;
  readonly country: CastCountry;
  /** How many days ago they came. */
  readonly joined: number;
  readonly pets: readonly CastPet[];
  /** Consults in a month, on average. */
  readonly rhythm: number;
  readonly money: readonly MoneyStep[];
}

/** `rhythm` once in three months when nothing else is said. */
export const ownerIn =
  (country: CastCountry) =>
  (
    name: string,
    joined: number,
    pets: readonly CastPet[],
    more: { rhythm?: number; money?: readonly MoneyStep[] } = {},
  ): CastOwner => ({
    name,
    email: `${name
      .normalize('NFD')
      .replaceAll(/[^a-zA-Z ]/g, '')
      .toLowerCase()
      .replaceAll(' ', '.')}@example.test`,
    country,
    joined,
    pets,
    rhythm: more.rhythm ?? 0.5,
    money: more.money ?? [],
  });
