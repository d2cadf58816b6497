import { useNavigate } from '@tanstack/react-router';
import { useHostedPage } from '../../billing/use-hosted-page.ts';
import { apiClient } from '../../kit/api/api.ts';
import { problemOf } from '../../kit/api/api-problem.ts';
import type { StartInput } from './start-consult.ts';

/**
 * Leads to the page to pay for one consult. Where there is nothing to pay it leads on instead: into the consult that is there already,
 * to what is paid and waits, or to `onUnits` when a unit of the plan is left.
 */
export function usePayPage(onUnits: () => void) {
  const navigate = useNavigate();
  const ask = (start: StartInput) => apiClient.sessions.payment.mutate(start);
  return useHostedPage(ask, (error) => {
    const { code, params } = problemOf(error);
    if (code !== 'CONFLICT') return;
    const { subject, consultId, paymentId } = params;
    if (subject === 'units') onUnits();
    else if (typeof consultId === 'string')
      void navigate({ to: '/consult/$id', params: { id: consultId }, replace: true });
    else if (typeof paymentId === 'string')
      void navigate({ to: '/start', search: { payment: paymentId }, replace: true });
  });
}
