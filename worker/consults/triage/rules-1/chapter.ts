import type { Complaint, Sign } from '../rules.ts';

/** A complaint with the signs that are its own. It may ask about signs of other chapters, too. */
export type Chapter = Readonly<{ complaint: Complaint; signs: Readonly<Record<string, Sign>> }>;
