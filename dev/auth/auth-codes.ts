import { createHash, randomUUID } from 'node:crypto';

interface Issued {
  readonly userId: string;
  readonly challenge: string;
}

/** Codes that stand for a session until whoever began shows the verifier of their challenge (RFC 7636, S256); each works once. */
export class AuthCodes {
  readonly #issued = new Map<string, Issued>();

  issue(userId: string, challenge: string): string {
    const code = randomUUID();
    this.#issued.set(code, { userId, challenge });
    return code;
  }

  /** Whose session it is; why not, as Supabase Auth names it. */
  redeem(
    code: string,
    verifier: string,
  ): { userId: string } | { refusal: 'flow_state_not_found' | 'bad_code_verifier' } {
    const issued = this.#issued.get(code);
    if (issued === undefined) return { refusal: 'flow_state_not_found' };
    const challenge = createHash('sha256').update(verifier).digest('base64url');
    if (challenge !== issued.challenge) return { refusal: 'bad_code_verifier' };
    this.#issued.delete(code);
    return { userId: issued.userId };
  }
}
