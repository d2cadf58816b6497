import type { RequestContext } from '../context.ts';
import type { Expelled, Place } from './whereabouts.ts';

/**
 * Ends the connections of a person who was signed out: those to their own line, and those to the rooms of the products, where the answers
 * of `ctx.whereabouts` say that they may be. The answer to the caller does not wait for it.
 */
export function expel(ctx: RequestContext, whom: Expelled, found: readonly (readonly Place[])[]): void {
  ctx.later('expel', async () => {
    await Promise.all([
      ctx.rooms.ask('account-line', whom.userId, (line) => line.remove(whom.device ?? undefined)),
      ...ctx.whereabouts.map(({ expel }, index) => expel(ctx.rooms, found[index] ?? [], whom)),
    ]);
  });
}
