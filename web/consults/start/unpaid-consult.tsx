import { Link } from '@tanstack/react-router';
import { useTranslations } from 'use-intl/react';
import { Button } from '../../kit/ui/button.tsx';
import { buttonClass } from '../../kit/ui/button-class.ts';
import { PageHeading } from '../../kit/ui/page-heading.tsx';
import { EmergencyNote } from '../emergency/emergency-note.tsx';
import { useSinglePrice } from '../usage/use-single-price.ts';
import { isOfDraft } from './draft-start.ts';
import { PayError } from './pay-for-one.tsx';
import type { StartInput } from './start-consult.ts';
import { usePayPage } from './use-pay-page.ts';

type UnpaidConsultProps = {
  start: StartInput;
  /** A card was refused; else the person came back without paying. */
  failed: boolean;
  /** Nothing has to be paid any more: look again. */
  onAgain: () => void;
};

/** Back from the page to pay, and it was not paid: nothing was charged, nothing is lost, and how to go on. */
export function UnpaidConsult({ start, failed, onAgain }: UnpaidConsultProps) {
  const t = useTranslations('start.paid');
  const quota = useTranslations('start.quota');
  const price = useSinglePrice(start.mode, start.consent.country);
  const page = usePayPage(onAgain);
  return (
    <>
      <PageHeading>{t(failed ? 'failed' : 'open')}</PageHeading>
      <p role="status" className="mt-3">
        {t(failed ? 'failedText' : 'openText')}
      </p>
      <div className="mt-6 mb-8 flex flex-col gap-3">
        {page.error !== null && <PayError key={String(page.error)} error={page.error} />}
        <Button look="main" large busy={page.busy} onClick={() => page.go(start)}>
          {page.busy ? quota('leaving') : price ? quota('pay', { price }) : t('payAgain')}
        </Button>
        {isOfDraft(start) ? (
          <Link to="/start" search={{ step: 'consent' }} className={buttonClass('quiet')}>
            {t('edit')}
          </Link>
        ) : (
          <Link to="/app" className={buttonClass('quiet')}>
            {t('account')}
          </Link>
        )}
      </div>
      <EmergencyNote />
    </>
  );
}
