import { useMutation, useQuery } from '@tanstack/react-query';
import { Link, useRouter } from '@tanstack/react-router';
import { toast } from 'sonner';
import { useTranslations } from 'use-intl/react';
import { api, apiClient, queryClient } from '../../kit/api/api.ts';
import { problemOf } from '../../kit/api/api-problem.ts';
import type { ApiOutputs } from '../../kit/api/api-types.ts';
import { useProblemText } from '../../kit/api/problem-text.ts';
import { FormError } from '../../kit/forms/form-error.tsx';
import { endSession } from '../../kit/session/session.ts';
import { useSession } from '../../kit/session/session-store.ts';
import { Button } from '../../kit/ui/button.tsx';
import { buttonClass } from '../../kit/ui/button-class.ts';
import { NotLoaded } from '../../kit/ui/not-loaded.tsx';
import { PageHeading } from '../../kit/ui/page-heading.tsx';
import { Skeleton } from '../../kit/ui/skeleton.tsx';
import { forgetInvitation } from './kept-invitation.ts';

type Seen = ApiOutputs['businesses']['invitation'];

/** What an invitation is about, for who is signed in: to join, to be told why not, or that it was meant for somebody else. */
export function Invitation({ token }: { token: string }) {
  const t = useTranslations('studioPeople.join');
  const { user } = useSession();
  const seen = useQuery({
    // The secret stays out of what is kept by key.
    queryKey: ['invitation', user?.id],
    queryFn: () => apiClient.businesses.invitation.mutate({ token }),
    staleTime: 0,
    retry: false,
  });
  if (problemOf(seen.error).code === 'NOT_FOUND') return <Gone state="revoked" />;
  if (!seen.data)
    return (
      <>
        <PageHeading>{t('looking')}</PageHeading>
        <div className="mt-6">
          <NotLoaded query={seen}>
            <Skeleton className="h-5 w-2/3" />
            <Skeleton className="h-12" />
          </NotLoaded>
        </div>
      </>
    );
  const { state, businessId } = seen.data;
  if (state === 'open') return <Open token={token} invitation={seen.data} />;
  if (state === 'other') return <Other invitation={seen.data} email={user?.email ?? ''} />;
  if (state === 'joined' && businessId !== null) return <Joined name={seen.data.name} id={businessId} />;
  return <Gone state={state === 'joined' ? 'used' : state} />;
}

function Open({ token, invitation }: { token: string; invitation: Seen }) {
  const t = useTranslations('studioPeople');
  const problemText = useProblemText();
  const router = useRouter();
  const { user } = useSession();
  const accept = useMutation(
    api.businesses.acceptInvitation.mutationOptions({
      async onSuccess({ businessId, name }) {
        forgetInvitation();
        await queryClient.invalidateQueries({ queryKey: api.businesses.pathKey() });
        toast.success(t('join.done', { name }));
        await router.navigate({ to: '/studio/$businessId', params: { businessId }, replace: true });
      },
    }),
  );
  return (
    <>
      <PageHeading>{t('join.title', { name: invitation.name })}</PageHeading>
      <p className="mt-3">
        {t('join.text', { role: t(`role.${invitation.role}`), email: user?.email ?? '' })}
      </p>
      <p className="mt-2 text-ink-soft">{t(`roleText.${invitation.role}`)}</p>
      {accept.isError && (
        <div className="mt-5">
          <FormError>
            {problemOf(accept.error).code === 'QUOTA_EXCEEDED' ? t('join.full') : problemText(accept.error)}
          </FormError>
        </div>
      )}
      <Button
        look="main"
        large
        className="mt-6 w-full"
        busy={accept.isPending}
        onClick={() => accept.mutate({ token })}
      >
        {t('join.accept')}
      </Button>
    </>
  );
}

function Other({ invitation, email }: { invitation: Seen; email: string }) {
  const t = useTranslations('studioPeople.join');
  return (
    <>
      <PageHeading>{t('other')}</PageHeading>
      <p className="mt-3">{t('otherText', { to: invitation.email, own: email, name: invitation.name })}</p>
      <Button look="primary" className="mt-6" onClick={() => void endSession('self')}>
        {t('switch')}
      </Button>
    </>
  );
}

function Joined({ name, id }: { name: string; id: string }) {
  const t = useTranslations('studioPeople.join');
  return (
    <>
      <PageHeading>{t('joined', { name })}</PageHeading>
      <Link
        to="/studio/$businessId"
        params={{ businessId: id }}
        className={`${buttonClass('primary')} mt-6`}
        onClick={forgetInvitation}
      >
        {t('open')}
      </Link>
    </>
  );
}

function Gone({ state }: { state: 'used' | 'revoked' | 'expired' }) {
  const t = useTranslations('studioPeople.join');
  return (
    <>
      <PageHeading>{t('gone')}</PageHeading>
      <p className="mt-3 text-ink-soft">{t(`goneText.${state}`)}</p>
      <Link to="/studio" className={`${buttonClass('quiet')} mt-6`} onClick={forgetInvitation}>
        {t('toStudio')}
      </Link>
    </>
  );
}
