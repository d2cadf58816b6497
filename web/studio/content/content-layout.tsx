import { Outlet } from '@tanstack/react-router';
import { useBusinessId } from '../shell/use-business.ts';
import { ContentProvider } from './content-provider.tsx';

/** Around the screens that edit what a business shows. */
export function ContentLayout() {
  const businessId = useBusinessId();
  return (
    <ContentProvider key={businessId} businessId={businessId}>
      <Outlet />
    </ContentProvider>
  );
}
