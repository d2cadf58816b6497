import { useTranslations } from 'use-intl/react';
import { Skeleton, SkeletonGroup } from '../../kit/ui/skeleton.tsx';
import { useDraft } from './draft.ts';
import { useConsultPrice } from './use-consult-price.ts';

/** What this consult costs the person: from the plan when signed in, from the free plan before. */
export function PriceNote() {
  const t = useTranslations('start.price');
  const price = useConsultPrice(useDraft().mode);
  return (
    <div className="border-y border-line py-4">
      {price === null ? (
        <SkeletonGroup className="flex flex-col gap-2">
          <Skeleton className="h-7 w-full" />
          <Skeleton className="h-5 w-2/3" />
        </SkeletonGroup>
      ) : price.amount === null ? (
        <p>{price.detail}</p>
      ) : (
        <>
          <p className="flex items-baseline justify-between gap-4">
            <span className="font-semibold">{t('label')}</span>
            <span className="text-xl font-bold">{price.amount}</span>
          </p>
          <p className="mt-1 text-ink-soft">{price.detail}</p>
        </>
      )}
    </div>
  );
}
