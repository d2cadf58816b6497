import { notCovered } from '../api/refusal.ts';

/** How a test card behaves. The numbers are Stripe's: https://docs.stripe.com/testing */
export interface TestCard {
  last4: string;
  brand: string;
  /** With the customer present: `authenticate` asks for 3-D Secure first. */
  onSession: 'pays' | 'authenticate' | Decline;
  /** For a renewal, when nobody is there. */
  offSession: 'pays' | Decline;
}

export interface Decline {
  code: string;
  decline_code: string;
  message: string;
}

const declined: Decline = {
  code: 'card_declined',
  decline_code: 'generic_decline',
  message: 'Your card was declined.',
};
const poor: Decline = {
  code: 'card_declined',
  decline_code: 'insufficient_funds',
  message: 'Your card has insufficient funds.',
};
/** The decline of a card that must be authenticated when its owner is not there. */
export const UNAUTHENTICATED: Decline = {
  code: 'authentication_required',
  decline_code: 'authentication_required',
  message: 'Your card was declined. This transaction requires authentication.',
};

const CARDS: Record<string, TestCard> = {
  pm_card_visa: { last4: '4242', brand: 'visa', onSession: 'pays', offSession: 'pays' },
  pm_card_mastercard: { last4: '4444', brand: 'mastercard', onSession: 'pays', offSession: 'pays' },
  pm_card_chargeDeclined: { last4: '0002', brand: 'visa', onSession: declined, offSession: declined },
  pm_card_visa_chargeDeclined: { last4: '0002', brand: 'visa', onSession: declined, offSession: declined },
  pm_card_chargeDeclinedInsufficientFunds: {
    last4: '9995',
    brand: 'visa',
    onSession: poor,
    offSession: poor,
  },
  pm_card_chargeCustomerFail: { last4: '0341', brand: 'visa', onSession: declined, offSession: declined },
  pm_card_authenticationRequiredOnSetup: {
    last4: '3155',
    brand: 'visa',
    onSession: 'authenticate',
    offSession: 'pays',
  },
  pm_card_threeDSecure2Required: {
    last4: '3220',
    brand: 'visa',
    onSession: 'authenticate',
    offSession: 'pays',
  },
  pm_card_authenticationRequired: {
    last4: '3184',
    brand: 'visa',
    onSession: 'authenticate',
    offSession: UNAUTHENTICATED,
  },
};

const BY_LAST4 = new Map(Object.values(CARDS).map((card) => [card.last4, card]));

/** The card behind one of Stripe's magic payment method ids (`pm_card_visa`); undefined for an ordinary id. */
export function magicCard(id: string): TestCard | undefined {
  const card = CARDS[id];
  if (card === undefined && id.startsWith('pm_card_'))
    throw notCovered(`the test card ${id}`, 'payment_method');
  return card;
}

/** The card with these last four digits. An unknown one pays. */
export function cardEnding(last4: string | undefined): TestCard {
  return BY_LAST4.get(last4 ?? '') ?? { last4: '4242', brand: 'visa', onSession: 'pays', offSession: 'pays' };
}

/** The ids of the cards that the control page offers. */
export const cardNames = Object.keys(CARDS);
