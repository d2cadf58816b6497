/** Who may have done something: somebody without an account, with one, in a consult by a link, or the product itself. */
export const actorKinds = ['visitor', 'user', 'guest', 'service'] as const;

/** A verb as the audit log names it: `consult.start`, `billing.invoice.paid`. */
export const auditVerb = /^[a-z][a-z0-9._-]{0,79}$/;
