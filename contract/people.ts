/** The languages that the product speaks. */
export const locales = ['es', 'en'] as const;

/** What a person may be, by the database. */
export const roles = ['owner', 'vet', 'admin'] as const;
export type Role = (typeof roles)[number];

/** UTF-16 units of what a person calls themselves. */
export const longestDisplayName = 80;

/** UTF-16 units of the reason for which the team acts on an account or a template, or reads what is kept of somebody. */
export const longestTeamReason = 500;
