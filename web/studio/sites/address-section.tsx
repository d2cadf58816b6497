import { useMutation } from '@tanstack/react-query';
import { ExternalLink } from 'lucide-react';
import { useState } from 'react';
import { toast } from 'sonner';
import { useTranslations } from 'use-intl/react';
import { api } from '../../kit/api/api.ts';
import { useProblemText } from '../../kit/api/problem-text.ts';
import { Button } from '../../kit/ui/button.tsx';
import { buttonClass } from '../../kit/ui/button-class.ts';
import { ConfirmDialog } from '../../kit/ui/confirm-dialog.tsx';
import { FrozenNote } from '../plan/frozen-note.tsx';
import { LiveLine } from '../publish/live-line.tsx';
import type { Business } from '../shell/use-business.ts';
import { type Site, sitesChanged } from '../shell/use-sites.ts';
import { RenameDialog } from './rename-dialog.tsx';

type AddressSectionProps = { business: Business; site: Site; mayChange: boolean };

/** Where a site is found by our own address: what is seen there, its name, and whether it is up at all. */
export function AddressSection({ business, site, mayChange }: AddressSectionProps) {
  const t = useTranslations('studioSites');
  const problemText = useProblemText();
  const [renames, setRenames] = useState(false);
  const [asking, setAsking] = useState(false);
  const close = useMutation(
    api.sites.close.mutationOptions({
      onSuccess: () => toast.success(t('close.done')),
      onError: (error) => toast.error(problemText(error)),
      onSettled() {
        setAsking(false);
        void sitesChanged();
      },
    }),
  );
  return (
    <section aria-label={t('address')} className="flex flex-col gap-4">
      <LiveLine site={site} timeZone={business.timeZone} mayPublish={mayChange} />
      {site.isFrozen && <FrozenNote businessId={business.id} />}
      <div className="flex flex-wrap gap-2">
        {site.liveVersion !== null && (
          <a href={site.url} target="_blank" rel="noreferrer" className={buttonClass('quiet')}>
            <ExternalLink aria-hidden className="size-4.5" />
            {t('visit')}
          </a>
        )}
        {mayChange && (
          <>
            <Button onClick={() => setRenames(true)}>{t('rename.open')}</Button>
            <Button look="bare" onClick={() => setAsking(true)}>
              {t('close.open')}
            </Button>
          </>
        )}
      </div>
      {renames && <RenameDialog site={site} onClose={() => setRenames(false)} />}
      <ConfirmDialog
        open={asking}
        onOpenChange={setAsking}
        title={t('close.title', { slug: site.slug })}
        text={t('close.text')}
        keep={t('close.keep')}
        confirm={t('close.confirm')}
        danger
        busy={close.isPending}
        onConfirm={() => close.mutate({ id: site.id })}
      />
    </section>
  );
}
