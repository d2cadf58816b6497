import type { Plan } from '../../billing/plan.ts';
import type { ApiOutputs } from '../../kit/api/api-types.ts';

type Levels = Pick<ApiOutputs['businesses']['plan'], 'sites' | 'members'>;

/** Whether a plan has room for one more than there is of everything. */
const hasRoom = (plan: Plan, { sites, members }: Levels): boolean =>
  plan.limits.every(({ meter, included }) => {
    const used = meter === 'site' ? sites.used : meter === 'member' ? members.used : 0;
    return included === null || included > used;
  });

/** The smallest plan with room for one site and one person more; none when that is the one there is, or nothing is missing. */
export function nextPlan(plans: readonly Plan[], current: string, levels: Levels): Plan | undefined {
  const isFull = [levels.sites, levels.members].some(({ used, limit }) => limit !== null && used >= limit);
  const fits = plans.find((plan) => hasRoom(plan, levels));
  return isFull && fits?.code !== current ? fits : undefined;
}
