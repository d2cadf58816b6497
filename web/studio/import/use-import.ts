import { useQuery } from '@tanstack/react-query';
import { api } from '../../kit/api/api.ts';
import type { ApiOutputs } from '../../kit/api/api-types.ts';

/** An import with what was found. */
export type Import = ApiOutputs['scraper']['jobs']['get'];
export type Draft = NonNullable<Import['draft']>;

/** How often is looked while it is being read, in ms. */
const lookEvery = 1_000;

export const isRunning = ({ status }: Pick<Import, 'status'>): boolean =>
  status === 'queued' || status === 'reading';

/** One import, looked at again as long as it is being read. */
export const useImport = (id: string) =>
  useQuery(
    api.scraper.jobs.get.queryOptions(
      { id },
      { refetchInterval: ({ state }) => (state.data && isRunning(state.data) ? lookEvery : false) },
    ),
  );
