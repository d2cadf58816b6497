import type { Guest, SignedIn } from '../../db/actor.ts';
import type { RequestContext } from '../core/context.ts';
import type { AppError } from '../core/errors.ts';
import type { Locale } from '../core/locale.ts';
import type { Logger } from '../core/log.ts';
import type { Env } from '../env.ts';

/** Who a request says it comes from, after its token was looked at. */
export type Caller =
  | { kind: 'visitor' }
  | { kind: 'user'; actor: SignedIn; accessToken: string }
  | { kind: 'guest'; actor: Guest }
  | { kind: 'refused'; error: AppError };

/** What the middleware hands on, step by step. */
export interface AppEnv {
  Bindings: Env;
  Variables: {
    requestId: string;
    locale: Locale;
    log: Logger;
    /** Database requests of this call so far. */
    roundTrips: number;
    base: RequestContext;
    caller: Caller;
    /** The hash (CSP, `script-src`) of a script inside the page that is answered with. */
    inlineScript: string | undefined;
    /** Security headers of an answer that has its own: the others stay. */
    ownHeaders: Readonly<Record<string, string>> | undefined;
  };
}
