import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { toast } from 'sonner';
import { useTranslations } from 'use-intl/react';
import { api } from '../kit/api/api.ts';
import { useProblemText } from '../kit/api/problem-text.ts';
import { ConfirmDialog } from '../kit/ui/confirm-dialog.tsx';
import { NotLoaded } from '../kit/ui/not-loaded.tsx';
import { Skeleton } from '../kit/ui/skeleton.tsx';
import { textLinkClass } from '../kit/ui/text-link-class.ts';
import { DeviceRow, type DeviceSession, useDeviceName } from './device-row.tsx';

/** The devices where the account is open, this one first; one of the others is closed after asking once. */
export function DeviceList() {
  const t = useTranslations('security');
  const devices = useQuery(api.me.security.sessions.queryOptions({}));
  const nameOf = useDeviceName();
  const problemText = useProblemText();
  const queries = useQueryClient();
  const [asked, setAsked] = useState<DeviceSession | null>(null);
  const [asking, setAsking] = useState(false);
  const revoke = useMutation(
    api.me.security.revoke.mutationOptions({
      onSuccess: () => toast(t('revoked')),
      onError: (error) => toast.error(problemText(error)),
      onSettled() {
        setAsking(false);
        void queries.invalidateQueries({ queryKey: api.me.security.pathKey() });
      },
    }),
  );
  const unseen = devices.data?.sessions.some(({ isNew }) => isNew) ?? false;
  const { mutate: acknowledge } = useMutation(
    api.me.security.acknowledge.mutationOptions({
      onSuccess: () => void queries.invalidateQueries({ queryKey: api.me.get.queryKey() }),
    }),
  );
  // The marks stay until the list is fetched again: they are what there is to see.
  useEffect(() => {
    if (unseen) acknowledge({});
  }, [unseen, acknowledge]);
  if (!devices.data)
    return (
      <NotLoaded query={devices}>
        <Skeleton className="h-16" />
        <Skeleton className="h-16" />
      </NotLoaded>
    );
  const { sessions } = devices.data;
  const open = sessions.filter(({ revokedAt }) => revokedAt === null);
  const closed = sessions.filter(({ revokedAt }) => revokedAt !== null);
  const ordered = [...open.filter(({ current }) => current), ...open.filter(({ current }) => !current)];
  return (
    <>
      <ul className="divide-y divide-line">
        {ordered.map((session) => (
          <DeviceRow
            key={session.id}
            session={session}
            {...(!session.current && {
              onRevoke: () => {
                setAsked(session);
                setAsking(true);
              },
            })}
          />
        ))}
      </ul>
      {open.length === 1 && <p className="mt-2 text-ink-soft">{t('onlyThis')}</p>}
      {closed.length > 0 && (
        <details className="mt-4">
          <summary className={`flex min-h-11 items-center ${textLinkClass('inText')}`}>
            {t('closed', { count: closed.length })}
          </summary>
          <ul className="divide-y divide-line">
            {closed.map((session) => (
              <DeviceRow key={session.id} session={session} />
            ))}
          </ul>
        </details>
      )}
      <ConfirmDialog
        open={asking}
        onOpenChange={setAsking}
        title={t('ask.title', { device: asked ? nameOf(asked) : '' })}
        text={t('ask.text')}
        keep={t('ask.keep')}
        confirm={t('ask.confirm')}
        danger
        busy={revoke.isPending}
        onConfirm={() => asked && revoke.mutate({ id: asked.id })}
      />
    </>
  );
}
