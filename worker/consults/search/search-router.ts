import { anybody, operations, router } from '../../trpc.ts';
import { search, searchInput, searchOutput } from './search.ts';

const op = operations('search');

export const searchRouter = router({
  query: anybody
    .meta(
      op('GET', '/search', 'Articles, and what is yours: animals, consults and what was said in them', {
        open: true,
      }),
    )
    .input(searchInput)
    .output(searchOutput)
    .query(({ ctx, input }) => search(ctx, input)),
});
