import type { FoundKind } from '../draft.ts';

/** Types of schema.org that are places to eat or sleep, and what each is here. */
export const placeTypes: ReadonlyMap<string, FoundKind> = new Map<string, FoundKind>([
  ['Restaurant', 'restaurant'],
  ['FastFoodRestaurant', 'restaurant'],
  ['FoodEstablishment', 'restaurant'],
  ['CafeOrCoffeeShop', 'cafe'],
  ['BarOrPub', 'bar'],
  ['Winery', 'bar'],
  ['Brewery', 'bar'],
  ['Distillery', 'bar'],
  ['NightClub', 'bar'],
  ['Bakery', 'bakery'],
  ['IceCreamShop', 'ice-cream'],
  ['Hotel', 'hotel'],
  ['LodgingBusiness', 'hotel'],
  ['BedAndBreakfast', 'hotel'],
  ['Hostel', 'hotel'],
  ['Motel', 'hotel'],
  ['Resort', 'hotel'],
  ['MedicalClinic', 'clinic'],
  ['MedicalBusiness', 'clinic'],
  ['Dentist', 'clinic'],
  ['Physician', 'clinic'],
  ['VeterinaryCare', 'clinic'],
]);

/** Types that may be such a place without saying which. */
export const looseTypes: ReadonlySet<string> = new Set(['LocalBusiness', 'Organization', 'Place', 'Store']);
