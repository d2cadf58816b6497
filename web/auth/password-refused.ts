import { Refused } from '../kit/forms/use-entry-form.ts';
import type { AuthProblem } from '../kit/session/session.ts';

const atPassword: readonly AuthProblem[] = ['same_password', 'weak_password'];

/** How a form refuses a new password: at its control `password` when it is about that one, else above the form by its text. */
export function passwordRefused(problem: AuthProblem, textOf: (problem: AuthProblem) => string): Refused {
  return atPassword.includes(problem)
    ? new Refused(undefined, { password: problem })
    : new Refused(textOf(problem));
}
