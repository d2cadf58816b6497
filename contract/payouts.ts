/** What a line of what a vet earns is for: a consult that they delivered, or money for one that went back to its owner. */
export const earningKinds = ['consult', 'refund'] as const;

/** What becomes of a consult's earning when its owner gets the money back. */
export const refundEffects = ['taken-back', 'kept'] as const;
export type RefundEffect = (typeof refundEffects)[number];

/**
 * Where the money of a statement stands: `nothing` (it comes to zero), `due`, `sending` (asked for at Stripe, whose answer is not known yet),
 * `paid`, `failed` (it did not go, and can be repeated), `reversed` (it was taken back).
 */
export const payoutStates = ['nothing', 'due', 'sending', 'paid', 'failed', 'reversed'] as const;
export type PayoutState = (typeof payoutStates)[number];

/** Why a transfer did not go. `refused`: Stripe said no for a reason that we have no word for. */
export const payoutFailures = ['no-account', 'account-not-ready', 'balance', 'refused'] as const;
export type PayoutFailure = (typeof payoutFailures)[number];

/** What somebody writes of why a transfer is taken back, in UTF-16 units at most. */
export const reversalReasonLength = 500;
