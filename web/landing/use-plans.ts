import { useEffect, useState } from 'react';
import { fetchPlans, type Plan } from './plan-offers.ts';

export type PlansState =
  | { step: 'loading' }
  | { step: 'failed' }
  | { step: 'ready'; plans: readonly Plan[]; freeChats: number };

/** The plans, and how many chats the free one includes. */
export function usePlans(): PlansState {
  const [state, setState] = useState<PlansState>({ step: 'loading' });
  useEffect(() => {
    let gone = false;
    fetchPlans()
      .then((plans) => {
        const start = plans.find((plan) => plan.isStart);
        const freeChats = start?.limits.find(({ meter }) => meter === 'chat')?.included ?? 0;
        if (!gone) setState({ step: 'ready', plans, freeChats });
      })
      .catch(() => {
        if (!gone) setState({ step: 'failed' });
      });
    return () => {
      gone = true;
    };
  }, []);
  return state;
}
