import type { Locale } from './locale.ts';

/** What every verb is given: who asks, and what the request carries with it. */
export interface RequestContext {
  requestId: string;
  locale: Locale;
}

/** The caller that a verified access token names. */
export interface UserContext extends RequestContext {
  userId: string;
  email: string | null;
}
