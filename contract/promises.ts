/** Bounds of what an admin may promise. */
export const promiseBounds = {
  /** Seconds until a vet answers. */
  answer: { least: 60, most: 86_400 },
  creditDays: 365,
  creditCap: 20,
  capDays: 365,
  /** Characters of why it was changed. */
  reason: 300,
} as const;
