import { useTranslations } from 'use-intl/react';
import type { ConsultMode, Species } from '../../../contract/consults.ts';
import { NextVet } from '../callback/next-vet.tsx';
import { useDutyOutlook } from '../callback/use-duty-outlook.ts';
import { NearestClinics } from '../centers/nearest-clinics.tsx';

/** Every vet has gone off duty meanwhile: when the next one comes, that the place is kept, and the clinics that are open. */
export function NobodyHere({ species, mode }: { species: Species; mode: ConsultMode }) {
  const t = useTranslations('waiting');
  const { data } = useDutyOutlook({ species, mode });
  return (
    <>
      <p className="mt-4 rounded-card bg-primary-soft px-4 py-3">
        {data && (
          <strong className="font-semibold">
            <NextVet nextAt={data.nextAt} />
          </strong>
        )}{' '}
        {t('nobody')}
      </p>
      <div className="mt-6">
        <NearestClinics species={species} />
      </div>
    </>
  );
}
