/** What a clinic of our list can be: shown to people, or kept out of sight. */
export const centerStatuses = ['active', 'inactive'] as const;

/** How far around a point clinics are looked for, in kilometres. */
export const nearRadius = { usual: 25, most: 200 } as const;

/** UTF-16 units of what people type to find a clinic: a town, a postal code, a name. */
export const longestPlace = 80;

/** The most of each text of a clinic, in UTF-16 units. */
export const centerLengths = {
  name: 120,
  address: 200,
  city: 80,
  postalCode: 12,
  phone: 24,
  url: 300,
} as const;

/** Minutes of a day: a shift begins before `day`, and ends at most when the next day does. */
export const shiftMinutes = { day: 1_440, latestEnd: 2_880 } as const;

/** The most shifts of one day, and the most days that are unlike the others. */
export const mostShifts = 4;
export const mostSpecialDays = 60;
