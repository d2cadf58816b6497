import { operations, router, signedIn, translating } from '../../trpc.ts';
import { getReading, getReadingInput, getReadingOutput } from './get-reading.ts';
import { readTranslated, readTranslatedInput, readTranslatedOutput } from './read-translated.ts';

const op = operations('translations');

export const translationsRouter = router({
  get: signedIn
    .meta(
      op('GET', '/sessions/{id}/translations', 'Whether messages of a consult are read translated unasked'),
    )
    .input(getReadingInput)
    .output(getReadingOutput)
    .query(({ ctx, input }) => getReading(ctx, input)),
  read: translating
    .meta(op('POST', '/sessions/{id}/translations', 'Messages of a consult in another language'))
    .input(readTranslatedInput)
    .output(readTranslatedOutput)
    .mutation(({ ctx, input }) => readTranslated(ctx, input)),
});
