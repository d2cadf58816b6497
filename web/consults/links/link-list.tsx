import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { toast } from 'sonner';
import { useTranslations } from 'use-intl/react';
import { api } from '../../kit/api/api.ts';
import type { ApiOutputs } from '../../kit/api/api-types.ts';
import { useProblemText } from '../../kit/api/problem-text.ts';
import { useLocale } from '../../kit/text/i18n.tsx';
import { formatTime } from '../../kit/text/moment.ts';
import { Button } from '../../kit/ui/button.tsx';
import { ConfirmDialog } from '../../kit/ui/confirm-dialog.tsx';

type Links = ApiOutputs['links']['list']['links'];

/** The links that still let somebody in; each can be revoked. */
export function LinkList({ links, onChanged }: { links: Links; onChanged: () => void }) {
  const t = useTranslations('links');
  const locale = useLocale();
  const problemText = useProblemText();
  const [asked, setAsked] = useState<string | null>(null);
  const revoke = useMutation(
    api.links.revoke.mutationOptions({
      onSuccess: () => {
        toast.success(t('revoked'));
        setAsked(null);
        onChanged();
      },
      onError: (error) => {
        setAsked(null);
        toast.error(problemText(error));
      },
    }),
  );
  if (links.length === 0) return null;
  return (
    <section aria-labelledby="open-links">
      <h3 id="open-links" className="text-lg">
        {t('openLinks')}
      </h3>
      <ul className="divide-y divide-line">
        {links.map(({ id, uses, maxUses, createdAt }) => {
          const time = formatTime(locale, new Date(createdAt));
          return (
            <li key={id} className="flex min-h-14 items-center justify-between gap-3 py-1.5">
              <p>{t('link', { time, uses, max: maxUses })}</p>
              <Button aria-label={t('revokeNamed', { time })} onClick={() => setAsked(id)}>
                {t('revoke')}
              </Button>
            </li>
          );
        })}
      </ul>
      <ConfirmDialog
        open={asked !== null}
        onOpenChange={(open) => !open && setAsked(null)}
        title={t('revokeTitle')}
        text={t('revokeText')}
        keep={t('keep')}
        confirm={t('revoke')}
        danger
        busy={revoke.isPending}
        onConfirm={() => asked && revoke.mutate({ id: asked })}
      />
    </section>
  );
}
