import { fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';

/** The people of a room's bench, in a process of their own. */
export interface People<Order> {
  /** Tells them what to do; settles with their figures. Throws when their process ended. */
  order(order: Order): Promise<Record<string, unknown>>;
  stop(): void;
}

/** Starts `script` of this folder, which answers each order with one message. */
export function startPeople<Order extends object>(script: string): People<Order> {
  const child = fork(join(import.meta.dirname, script));
  const ended = once(child, 'exit').then(([code]) => {
    throw new Error(`The people ended with ${code}`);
  });
  // Also when nobody waits for an answer.
  ended.catch(() => {});
  return {
    async order(order) {
      child.send(order);
      const [figures] = await Promise.race([once(child, 'message'), ended]);
      return figures;
    },
    stop: () => void child.kill(),
  };
}
