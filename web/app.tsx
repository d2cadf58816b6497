import { RouterProvider } from '@tanstack/react-router';
import { StrictMode } from 'react';
import { I18nProvider, type LoadedCatalogue } from './kit/text/i18n.tsx';
import { loadMessages } from './messages/load.ts';
import { router } from './router.ts';

export function App({ catalogue }: { catalogue: LoadedCatalogue }) {
  return (
    <StrictMode>
      <I18nProvider first={catalogue} load={loadMessages}>
        <RouterProvider router={router} />
      </I18nProvider>
    </StrictMode>
  );
}
