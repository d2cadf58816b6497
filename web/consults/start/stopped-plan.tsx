import { Link } from '@tanstack/react-router';
import { useTranslations } from 'use-intl/react';
import { buttonClass } from '../../kit/ui/button-class.ts';
import { PageHeading } from '../../kit/ui/page-heading.tsx';
import { useSinglePrice } from '../usage/use-single-price.ts';
import { isOfDraft } from './draft-start.ts';
import { PayForOne } from './pay-for-one.tsx';
import type { StartInput } from './start-consult.ts';

/** The plan gives nothing now (unpaid, paused): the way to mend it, or one consult by itself. What was typed is kept. */
export function StoppedPlan({ start, onUnits }: { start: StartInput; onUnits: () => void }) {
  const t = useTranslations('start.stopped');
  const quota = useTranslations('start.quota');
  const price = useSinglePrice(start.mode, start.consent.country);
  return (
    <div className="flex flex-col items-start gap-5">
      <PageHeading>{t('title')}</PageHeading>
      <p role="alert" className="-mt-1">
        {t('text')}
      </p>
      <Link to="/app/billing" className={`${buttonClass('primary')} w-full sm:w-auto`}>
        {t('plan')}
      </Link>
      {price !== null && (
        <>
          <p>{quota('price', { price })}</p>
          <PayForOne {...{ start, price, onUnits }} />
        </>
      )}
      <p className="text-ink-soft">{quota(isOfDraft(start) ? 'kept' : 'keptRequest')}</p>
    </div>
  );
}
