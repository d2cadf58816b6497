import Stripe from 'stripe';
import type { CallGate } from './call-gate.ts';
import { endpointOf } from './endpoint-of.ts';

/** Times that a call is made when Stripe says that there were too many: it did nothing, so it can be made again. */
const maxTries = 3;

type Client = InstanceType<typeof Stripe.HttpClient>;
type Call = Parameters<Client['makeRequest']>;
type Answer = Awaited<ReturnType<Client['makeRequest']>>;

/** Longer than this, in seconds, nobody waits within a call: it is refused, and whoever made it comes back later. */
const longestPause = 5;

const header = (answer: Answer, name: string): string | undefined => {
  const value: unknown = answer.getHeaders()[name];
  return typeof value === 'string' ? value : undefined;
};

/**
 * Seconds that Stripe wants us to wait, when it refused a call for there being too many; null for every other answer. A lock time-out
 * is a 429 too, without a reason. https://docs.stripe.com/rate-limits
 */
function pauseIn(answer: Answer, tries: number): number | null {
  if (answer.getStatusCode() !== 429 || header(answer, 'stripe-rate-limited-reason') === undefined)
    return null;
  const told = Number(header(answer, 'retry-after'));
  return told > 0 ? told : 2 ** (tries - 1);
}

/** The HTTP client of stripe-node behind a gate: each request waits for its turn, also one that the SDK makes again. */
export class GatedClient extends Stripe.HttpClient {
  readonly #inner: Client = Stripe.createFetchHttpClient();
  readonly #gate: CallGate;

  constructor(gate: CallGate) {
    super();
    this.#gate = gate;
  }

  override getClientName(): string {
    return this.#inner.getClientName();
  }

  override async makeRequest(...call: Call): Promise<Answer> {
    const [, , path, method] = call;
    const endpoint = endpointOf(method, path);
    for (let tries = 1; ; tries += 1) {
      await this.#gate.pass(endpoint);
      const answer = await this.#inner.makeRequest(...call);
      const seconds = pauseIn(answer, tries);
      if (seconds === null) return answer;
      const ofAccount = header(answer, 'stripe-rate-limited-reason')?.startsWith('global') === true;
      this.#gate.refused({ endpoint: ofAccount ? null : endpoint, seconds });
      if (tries === maxTries || seconds > longestPause) return answer;
      answer.dispose?.();
      await new Promise<void>((over) => setTimeout(over, seconds * 1_000));
    }
  }
}
