import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { api } from '../../web/kit/api/api.ts';
import { SecondFactorStep } from '../../web/kit/session/second-factor-step.tsx';
import { useSession } from '../../web/kit/session/session-store.ts';
import { ErrorState } from '../../web/kit/ui/error-state.tsx';
import { FrameSkeleton } from './frame-skeleton.tsx';
import { NotAdmin } from './not-admin.tsx';
import { PlainPage } from './plain-page.tsx';
import { SignIn } from './sign-in.tsx';

/**
 * Shows the app to admins only, after their second factor where one is asked for. The role comes from the database with the first answer; until then there is a skeleton, so that
 * nobody sees a screen flash that is not theirs. (What an admin may do is decided by the Worker; this only picks the screen.)
 */
export function AdminGate({ children }: { children: ReactNode }) {
  const session = useSession();
  const me = useQuery(api.me.get.queryOptions({}, { enabled: session.status === 'in' }));

  if (session.status === 'out') return <SignIn ended={session.ended} />;
  if (session.secondFactor) {
    return (
      <PlainPage>
        <SecondFactorStep />
      </PlainPage>
    );
  }
  if (me.data)
    return me.data.profile?.role === 'admin' ? children : <NotAdmin email={me.data.user.email ?? ''} />;
  if (me.isError) {
    return (
      <PlainPage>
        <ErrorState error={me.error} onRetry={() => void me.refetch()} />
      </PlainPage>
    );
  }
  return <FrameSkeleton />;
}
