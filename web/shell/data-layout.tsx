import { QueryClientProvider } from '@tanstack/react-query';
import { Outlet } from '@tanstack/react-router';
import { queryClient } from '../kit/api/api.ts';
import { useSession } from '../kit/session/session-store.ts';
import { Toaster } from '../kit/ui/toaster.tsx';
import { SecondFactorScreen } from './second-factor-screen.tsx';

/** What screens need that talk to the API: the query cache, the second factor that the session lacks, notices. */
export function DataLayout() {
  const { secondFactor } = useSession();
  return (
    <QueryClientProvider client={queryClient}>
      {secondFactor ? <SecondFactorScreen /> : <Outlet />}
      <Toaster />
    </QueryClientProvider>
  );
}
