import { searchModel } from '../../../db/calls/search.ts';
import type { RequestContext } from '../../core/context.ts';
import { KeptFor } from '../../core/kept-for.ts';

const models = new KeptFor<string | null>({ fresh: 30_000, usable: 300_000, patience: 1_000 });

/** The model that has read everything and by which searches go; null while none has. Looked up once in half a minute an isolate. */
export function currentModel(ctx: RequestContext): Promise<string | null> {
  return models.read(ctx.settings.database.url, ctx.now, async () => {
    const [[row]] = await ctx.database.asService('search', ctx.request).run((tx) => [searchModel(tx)]);
    return row?.model ?? null;
  });
}
