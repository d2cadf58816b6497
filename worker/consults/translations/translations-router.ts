import { operations, router, translating } from '../../trpc.ts';
import { readTranslated, readTranslatedInput, readTranslatedOutput } from './read-translated.ts';

const op = operations('translations');

export const translationsRouter = router({
  read: translating
    .meta(op('POST', '/sessions/{id}/translations', 'Messages of a consult in another language'))
    .input(readTranslatedInput)
    .output(readTranslatedOutput)
    .mutation(({ ctx, input }) => readTranslated(ctx, input)),
});
