/** The IANA name of the zone whose clock this browser goes by. */
export const ownTimeZone = (): string => Intl.DateTimeFormat().resolvedOptions().timeZone;
