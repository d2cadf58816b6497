import { setTimeout as delay } from 'node:timers/promises';

/** How long everything may take to answer. */
const limitMs = 120_000;

async function statusOf(address: string, signal: AbortSignal): Promise<string> {
  try {
    const response = await fetch(address, { signal: AbortSignal.any([signal, AbortSignal.timeout(10_000)]) });
    await response.body?.cancel();
    return response.ok ? 'ok' : `status ${response.status}`;
  } catch (error) {
    signal.throwIfAborted();
    return error instanceof Error ? error.message : String(error);
  }
}

/** Asks until each of the addresses answers 2xx. Throws after two minutes, or when `signal` aborts. */
export async function untilReady(addresses: readonly string[], signal: AbortSignal): Promise<void> {
  const deadline = Date.now() + limitMs;
  for (const address of addresses) {
    for (;;) {
      const status = await statusOf(address, signal);
      if (status === 'ok') break;
      if (Date.now() > deadline) throw new Error(`${address} does not answer: ${status}`);
      await delay(200, undefined, { signal });
    }
  }
}
