import { QueryClientProvider } from '@tanstack/react-query';
import { Outlet } from '@tanstack/react-router';
import { useEffect } from 'react';
import { queryClient } from '../kit/api.ts';
import { restoreSession } from '../kit/session.ts';
import { Toaster } from '../kit/toaster.tsx';

/** What screens need that talk to the API: the query cache, the session left on this device, notices. */
export function DataLayout() {
  useEffect(() => void restoreSession(), []);
  return (
    <QueryClientProvider client={queryClient}>
      <Outlet />
      <Toaster />
    </QueryClientProvider>
  );
}
