import { useRef, useState } from 'react';
import { useTranslations } from 'use-intl/react';
import { Refused } from '../kit/forms/use-entry-form.ts';
import type { AuthProblem } from '../kit/session/session.ts';
import { type Proof, proveByCode, proveByPassword, sendProofCode } from './proof.ts';
import { useMailedCode } from './use-mailed-code.ts';

/** How somebody who is signed in shows who they are: by the password that counts now, or by a mailed code. */
export type ProofWay = 'password' | 'code';

/** Means that what was shown is not right. */
const notRight: readonly AuthProblem[] = ['invalid_credentials', 'otp_expired'];

/**
 * Lets a form have somebody show who they are, in its field `shown`. A code works once: what it proved is kept while the rest of the form is being settled. `onWay`: they
 * show it in the other way from now on.
 */
export function useProof(email: string, first: ProofWay) {
  const problems = useTranslations('kit.auth');
  const [way, setWay] = useState<ProofWay>(first);
  const mailed = useMailedCode(() => sendProofCode(email));
  const proven = useRef<{ shown: string; proof: Proof } | null>(null);
  return {
    way,
    mailed,
    /** Whether the field for what is shown has its place: a code has to be on its way first. */
    isAsked: way === 'password' || mailed.sent > 0,
    goBy(next: ProofWay): void {
      setWay(next);
      mailed.forget();
      proven.current = null;
    },
    /** Throws Refused: at the field `shown` when it is not right. */
    async prove(shown: string): Promise<Proof> {
      if (proven.current?.shown === shown) return proven.current.proof;
      const proving = await (way === 'password' ? proveByPassword : proveByCode)(email, shown);
      if ('problem' in proving)
        throw notRight.includes(proving.problem)
          ? new Refused(undefined, { shown: proving.problem })
          : new Refused(problems(proving.problem));
      proven.current = { shown, proof: proving.proof };
      return proving.proof;
    },
  };
}
