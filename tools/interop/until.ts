import { setTimeout as delay } from 'node:timers/promises';

const patienceMs = 20_000;

/** Asks until `act` no longer throws; throws what it said last after twenty seconds. */
export async function until(act: () => Promise<void>): Promise<void> {
  const deadline = Date.now() + patienceMs;
  for (;;) {
    try {
      await act();
      return;
    } catch (error) {
      if (Date.now() > deadline) throw error;
      await delay(200);
    }
  }
}
