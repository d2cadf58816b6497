import type { AuthError, GoTrueClient } from '@supabase/auth-js';
import { returnAddress } from '../kit/session/return-address.ts';
import { type AuthOutcome, type AuthProblem, attempt, refused } from '../kit/session/session.ts';

/** Somebody who has just shown who they are, in a session beside that of the page. */
export type Proof = GoTrueClient;

/** A proof, or what was wrong with what they showed. */
export type Proving = { proof: Proof } | { problem: AuthProblem };

async function prove(show: (beside: Proof) => Promise<{ error: AuthError | null }>): Promise<Proving> {
  const beside = await import('../kit/session/auth-client.ts')
    .then((kit) => kit.besideClient())
    .catch(() => null);
  if (!beside) return { problem: 'network' };
  const outcome = await attempt(async () => {
    const { error } = await show(beside);
    return error ? refused(error) : { step: 'done' };
  });
  return outcome.step === 'refused' ? { problem: outcome.problem } : { proof: beside };
}

/** By the password that counts now. Never throws. */
export const proveByPassword = (email: string, password: string): Promise<Proving> =>
  prove((beside) => beside.signInWithPassword({ email, password }));

/** By the code that `sendProofCode` mailed; it works once. Never throws. */
export const proveByCode = (email: string, code: string): Promise<Proving> =>
  prove((beside) => beside.verifyOtp({ email, token: code, type: 'recovery' }));

/** Mails the code that lets somebody set a password without knowing the old one. Says the same for an address that nobody has. */
export function sendProofCode(email: string): Promise<AuthOutcome> {
  return attempt(async (auth) => {
    const { error } = await auth.resetPasswordForEmail(email, {
      // Who follows the link in this browser is spared the code.
      redirectTo: returnAddress({ next: '/forgot-password?step=password' }),
    });
    return error ? refused(error) : { step: 'code' };
  });
}
