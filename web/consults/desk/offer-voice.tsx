import { useTranslations } from 'use-intl/react';
import { offerSeconds } from '../../../contract/dispatch.ts';
import type { Offer } from '../../../party/client/lobby-client.ts';

/** Reads out that something is offered, once; there from the beginning, so that what comes into it is heard. */
export function OfferVoice({ offer }: { offer: Offer | null }) {
  const t = useTranslations('desk');
  const levels = useTranslations('triage.levels');
  return (
    <p aria-live="polite" className="sr-only">
      {offer && t('offer.spoken', { level: levels(offer.case.level), seconds: offerSeconds })}
    </p>
  );
}
