import { QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { StrictMode } from 'react';
import { queryClient } from '../web/kit/api/api.ts';
import { I18nProvider, type LoadedCatalogue } from '../web/kit/text/i18n.tsx';
import { loadMessages } from './messages/load.ts';
import { router } from './router.ts';

export function App({ catalogue }: { catalogue: LoadedCatalogue }) {
  return (
    <StrictMode>
      <I18nProvider first={catalogue} load={loadMessages}>
        <QueryClientProvider client={queryClient}>
          <RouterProvider router={router} />
        </QueryClientProvider>
      </I18nProvider>
    </StrictMode>
  );
}
