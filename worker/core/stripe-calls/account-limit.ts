import { type Env, readSettings } from '../../env.ts';
import type { CallLimit } from './call-budget.ts';

/** What Stripe lets through of this deployment's account. Throws UNAVAILABLE when settings are wrong. */
export const accountLimit = (env: Env): CallLimit => readSettings(env).payments.rateLimit;
