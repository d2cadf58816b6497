import { useTranslations } from 'use-intl/react';
import type { ApiOutputs } from '../../kit/api/api-types.ts';
import { useLocale } from '../../kit/text/i18n.tsx';
import { formatMoney } from '../../kit/text/money.ts';
import { Button } from '../../kit/ui/button.tsx';
import { ModeBar } from './mode-bar.tsx';

type PaidVideoWaitsProps = { paid: ApiOutputs['calls']['paidVideos'][number]; onTurn: () => void };

/** The video of a chat is paid, and its owner has not come back from the page of the payment: what is held, and the way to the video. */
export function PaidVideoWaits({ paid, onTurn }: PaidVideoWaitsProps) {
  const t = useTranslations('call');
  const locale = useLocale();
  const price = formatMoney(locale, paid.amount, paid.currency);
  return (
    <ModeBar said={t('paid.waits', { price })}>
      <Button look="primary" onClick={onTurn}>
        {t('mode.open')}
      </Button>
    </ModeBar>
  );
}
