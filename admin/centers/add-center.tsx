import { Plus } from 'lucide-react';
import { useState } from 'react';
import { useTranslations } from 'use-intl/react';
import { Button } from '../../web/kit/ui/button.tsx';
import { DetailDrawer } from '../table/detail-drawer.tsx';
import { CenterForm } from './center-form.tsx';

/** The button above the clinics, and the drawer in which one is added. */
export function AddCenter() {
  const t = useTranslations('centers.form');
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button look="primary" onClick={() => setOpen(true)}>
        <Plus aria-hidden className="size-5" />
        {t('add')}
      </Button>
      <DetailDrawer open={open} onClose={() => setOpen(false)} title={t('addTitle')}>
        <CenterForm center={null} onDone={() => setOpen(false)} />
      </DetailDrawer>
    </>
  );
}
