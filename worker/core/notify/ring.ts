import type { RequestContext } from '../context.ts';

/**
 * Says that somebody is to be told of something, after the change that says so was committed. Nobody waits for it, and what the queue
 * does not take, cron finds.
 */
export function ringNotify(ctx: Pick<RequestContext, 'later' | 'enqueue'>): void {
  ctx.later('notify', () => ctx.enqueue({ kind: 'notify' }));
}
