import { useTranslations } from 'use-intl/react';
import { NextVet } from './next-vet.tsx';
import { useDutyOutlook } from './use-duty-outlook.ts';

/** Before anything is typed: that nobody is on duty, when the next vet comes, and that one may go on all the same. Nothing while somebody is. */
export function DutyNotice() {
  const t = useTranslations('callback');
  const { data } = useDutyOutlook({});
  return (
    <div role="status">
      {data?.vets === 0 && (
        <p className="mt-4 rounded-card bg-primary-soft px-4 py-3">
          <strong className="font-semibold">{t('nobody')}</strong> <NextVet nextAt={data.nextAt} />{' '}
          {t('goOn')}
        </p>
      )}
    </div>
  );
}
