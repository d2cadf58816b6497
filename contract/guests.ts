/** How long a link to a consult lets people in, in hours. */
export const linkHours = [1, 24, 72] as const;

/** How many people one link may let in, at most. */
export const mostLinkUses = 10;

/** How many links of one consult may let people in at once. */
export const mostOpenLinks = 20;

/** UTF-16 units of the name that a guest gives. */
export const longestGuestName = 60;

/** The version of the text that a guest agrees to; another version is refused with CONSENT_REQUIRED. */
export const guestConsentVersion = '2026-11';
