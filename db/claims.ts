import type { Guest, SignedIn } from './actor.ts';

/** PostgreSQL stores neither NUL nor half a surrogate pair; both can only come from a hostile token or header. */
export const storable = (text: string): string => text.toWellFormed().replaceAll('\0', '');

/** The setting `request.jwt.claims` of a transaction: only what the functions and policies read. */
export const claimsOf = (user: SignedIn): string =>
  JSON.stringify({
    sub: user.id,
    email: storable(user.email),
    session_id: user.sessionId,
    iat: user.issuedAt,
    aal: user.assurance,
    app_metadata: { role: user.appRole === null ? null : storable(user.appRole) },
  });

/** The same for a guest. Which consult they are in the database looks up itself. */
export const guestClaims = (guest: Guest): string => JSON.stringify({ kind: 'guest', sub: guest.id });
