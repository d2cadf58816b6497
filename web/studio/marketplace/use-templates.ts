import { useQuery } from '@tanstack/react-query';
import { api } from '../../kit/api/api.ts';
import type { ApiOutputs } from '../../kit/api/api-types.ts';

/** A template as anybody sees it. */
export type Template = ApiOutputs['templates']['list']['templates'][number];

/** All templates; they change seldom. */
export const useTemplates = () => useQuery(api.templates.list.queryOptions({}, { staleTime: 300_000 }));
