/**
 * The embedded Stripe in a process of its own, for benches: it delivers nothing by itself, and lets everything through until a bench
 * says that it has limits. Prints its address; ends with its parent.
 */
import { startStripe, unlimited } from '../../dev/stripe/start-stripe.ts';

const [secretKey = ''] = process.argv.slice(2);
const stripe = await startStripe({ port: 0, secretKey, rateLimit: unlimited });
console.log(stripe.url);
process.stdin.resume().on('end', () => process.exit(0));
