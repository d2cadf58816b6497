import type { Database } from '../../../db/client.ts';
import type { RequestContext } from '../context.ts';

/**
 * Asks in such a way that whoever asks within `ms` milliseconds of a question gets its answer, also while it is on its way: a question to each database of this
 * isolate in that time, for everybody whom it serves. One that fails is nobody else's answer.
 */
export function sharedAnswer<Answer>(ms: number, ask: (ctx: RequestContext) => Promise<Answer>) {
  const last = new WeakMap<Database, { readonly askedAt: number; readonly answer: Promise<Answer> }>();
  return (ctx: RequestContext): Promise<Answer> => {
    const now = ctx.now.getTime();
    const known = last.get(ctx.database);
    if (known !== undefined && now >= known.askedAt && now < known.askedAt + ms) return known.answer;
    const answer = ask(ctx);
    last.set(ctx.database, { askedAt: now, answer });
    answer.catch(() => last.delete(ctx.database));
    return answer;
  };
}
