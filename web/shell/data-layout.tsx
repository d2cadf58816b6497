import { QueryClientProvider } from '@tanstack/react-query';
import { Outlet } from '@tanstack/react-router';
import { useEffect } from 'react';
import { queryClient } from '../kit/api/api.ts';
import { restoreSession } from '../kit/session/session.ts';
import { useSession } from '../kit/session/session-store.ts';
import { Toaster } from '../kit/ui/toaster.tsx';
import { SecondFactorScreen } from './second-factor-screen.tsx';

/** What screens need that talk to the API: the query cache, the session left on this device and what it lacks, notices. */
export function DataLayout() {
  const { secondFactor } = useSession();
  useEffect(() => void restoreSession(), []);
  return (
    <QueryClientProvider client={queryClient}>
      {secondFactor ? <SecondFactorScreen /> : <Outlet />}
      <Toaster />
    </QueryClientProvider>
  );
}
