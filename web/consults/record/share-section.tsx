import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslations } from 'use-intl/react';
import { api } from '../../kit/api/api.ts';
import { Button } from '../../kit/ui/button.tsx';
import { Dialog } from '../../kit/ui/dialog.tsx';
import { NewShare } from './new-share.tsx';
import { ShareList } from './share-list.tsx';

/** The links by which clinics read a record: those that there are, and a new one. */
export function ShareSection({ petId }: { petId: string }) {
  const t = useTranslations('record.share');
  const [making, setMaking] = useState(false);
  const shares = useQuery(api.record.shares.queryOptions({ id: petId }));
  const reread = () => void shares.refetch();
  return (
    <section aria-labelledby="shares">
      <h2 id="shares" className="text-xl">
        {t('title')}
      </h2>
      <p className="mt-1 mb-3 text-ink-soft">{t('text')}</p>
      <Button onClick={() => setMaking(true)}>{t('new')}</Button>
      {shares.data && <ShareList shares={shares.data.shares} onChanged={reread} />}
      <Dialog open={making} onOpenChange={setMaking} title={t('new')}>
        {making && <NewShare petId={petId} onMade={reread} onDone={() => setMaking(false)} />}
      </Dialog>
    </section>
  );
}
