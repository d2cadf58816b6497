import { useQuery } from '@tanstack/react-query';
import { api } from '../../kit/api/api.ts';
import type { ApiOutputs } from '../../kit/api/api-types.ts';
import type { PlaceName } from './places.ts';

type FindingCode = ApiOutputs['configurations']['validate']['findings'][number]['code'];

/** The steps to a page that can go out, in order: what the checks call it while it is open, and where it is done. */
const steps = [
  { name: 'menu', finding: 'menu-empty', place: 'menu' },
  { name: 'prices', finding: 'price-missing', place: 'menu' },
  { name: 'allergens', finding: 'allergens-undeclared', place: 'menu' },
  { name: 'hours', finding: 'hours-missing', place: 'live' },
  { name: 'legal', finding: 'legal-missing', place: 'page' },
] as const satisfies readonly { name: string; finding: FindingCode; place: PlaceName }[];

/** A step to the first publication. `count`: of how many things it is still to be done; 0: it is done. */
export type FirstStep = { name: (typeof steps)[number]['name'] | 'publish'; place: PlaceName; count: number };

/** What is left to do before a business has a page on the web, by the checks of its first page. `isPublished`: whether it has one already. */
export function useFirstSteps(businessId: string, isPublished: boolean) {
  const pages = useQuery(api.configurations.list.queryOptions({ businessId }));
  const id = pages.data?.configurations[0]?.id;
  const checks = useQuery({
    ...api.configurations.validate.queryOptions({ id: id ?? '' }),
    enabled: id !== undefined,
  });
  const found = checks.data?.findings;
  if (found === undefined) return { query: pages.data ? checks : pages, steps: null };
  const isEmpty = found.some(({ code }) => code === 'menu-empty');
  const list: FirstStep[] = [
    ...steps
      // Of a menu without dishes nothing else can be said.
      .filter(({ name }) => !isEmpty || (name !== 'prices' && name !== 'allergens'))
      .map(({ name, finding, place }) => ({
        name,
        place,
        count: found.filter(({ code }) => code === finding).length,
      })),
    { name: 'publish', place: 'publish', count: isPublished ? 0 : 1 },
  ];
  return { query: checks, steps: list };
}
