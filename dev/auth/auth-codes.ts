import { createHash, randomUUID } from 'node:crypto';
import type { SessionMethod } from './sessions.ts';

interface Issued {
  readonly userId: string;
  readonly method: SessionMethod;
  readonly challenge: string;
}

/** Codes that stand for a session until whoever began shows the verifier of their challenge (RFC 7636, S256); each works once. */
export class AuthCodes {
  readonly #issued = new Map<string, Issued>();

  issue(userId: string, challenge: string, method: SessionMethod): string {
    const code = randomUUID();
    this.#issued.set(code, { userId, challenge, method });
    return code;
  }

  /** Whose session it is; why not, as Supabase Auth names it. */
  redeem(
    code: string,
    verifier: string,
  ): { userId: string; method: SessionMethod } | { refusal: 'flow_state_not_found' | 'bad_code_verifier' } {
    const issued = this.#issued.get(code);
    if (issued === undefined) return { refusal: 'flow_state_not_found' };
    const challenge = createHash('sha256').update(verifier).digest('base64url');
    if (challenge !== issued.challenge) return { refusal: 'bad_code_verifier' };
    this.#issued.delete(code);
    return { userId: issued.userId, method: issued.method };
  }
}
