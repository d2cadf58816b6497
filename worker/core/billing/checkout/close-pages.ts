import Stripe from 'stripe';

/** Closes hosted pages. Answers whether all were open: one that was paid a moment ago cannot be closed and stays as it is. */
export async function closePages(stripe: Stripe, pages: readonly string[]): Promise<boolean> {
  let wereOpen = true;
  for (const page of pages) {
    try {
      await stripe.checkout.sessions.expire(page);
    } catch (error) {
      if (!(error instanceof Stripe.errors.StripeInvalidRequestError)) throw error;
      wereOpen = false;
    }
  }
  return wereOpen;
}
