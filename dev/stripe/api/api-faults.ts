import { rateLimited } from './rate-limits.ts';
import { Refusal } from './refusal.ts';

/** A fault of the API that is switched on: it meets the next `times` calls whose method and path fit. */
export interface ApiFault {
  /** `refuse`: answers with `status`, nothing happens. `lose`: the effect happens, the answer is lost. `hold`: waits for release. */
  kind: 'refuse' | 'lose' | 'hold';
  /** 429, 500 or 503 for `refuse`. */
  status?: number | undefined;
  method?: string | undefined;
  /** Part of the path with its query: `/subscriptions`, `/subscriptions?customer=cus_1`. */
  path?: string | undefined;
  times: number;
}

/** Faults between a caller and the API: refused calls, lost answers, calls that hang. */
export class ApiFaults {
  #faults: ApiFault[] = [];
  #waiting: (() => void)[] = [];

  add(fault: ApiFault): void {
    this.#faults.push({ ...fault });
  }

  /** How many calls hang now. */
  get held(): number {
    return this.#waiting.length;
  }

  /** Switches every fault off and lets the calls that hang go on. */
  clear(): void {
    this.#faults = [];
    for (const go of this.#waiting.splice(0)) go();
  }

  /**
   * What meets this call; `path` with its query.
   * @throws Refusal for a call that is refused.
   * @returns whether the answer must be lost.
   */
  async meet(method: string, path: string): Promise<{ lose: boolean }> {
    const fault = this.#faults.find((one) => fits(one, method, path));
    if (fault === undefined) return { lose: false };
    fault.times -= 1;
    this.#faults = this.#faults.filter((one) => one.times > 0);
    if (fault.kind === 'refuse') throw refusal(fault.status ?? 500);
    if (fault.kind === 'hold') await new Promise<void>((go) => this.#waiting.push(go));
    return { lose: fault.kind === 'lose' };
  }
}

function fits(fault: ApiFault, method: string, path: string): boolean {
  return (
    (fault.method === undefined || fault.method === method) &&
    (fault.path === undefined || path.includes(fault.path))
  );
}

function refusal(status: number): Refusal {
  if (status === 429) return rateLimited('endpoint-rate');
  return new Refusal(status, {
    type: 'api_error',
    message: 'An unknown error occurred (switched on in the Stripe stand-in).',
  });
}
