/** What is counted of a site, by day. `bot`: whatever says that it is no person. */
export const countedThings = ['visit', 'menu', 'scan', 'bot'] as const;
export type CountedThing = (typeof countedThings)[number];
