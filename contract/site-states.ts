/** How a site stands on the web: guests see it, it was never published, or its owner has taken it down. */
export const siteStates = ['live', 'unpublished', 'closed'] as const;
