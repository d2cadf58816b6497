import { useTranslations } from 'use-intl/react';
import { useLocale } from '../../kit/text/i18n.tsx';
import { formatNearMoment } from '../../kit/text/moment.ts';

/** When the next vet comes by the calendar, on the reader's clock; that nobody has planned to, when it is so. */
export function NextVet({ nextAt }: { nextAt: string | null }) {
  const t = useTranslations('callback');
  const locale = useLocale();
  return (
    <>
      {nextAt === null ? t('nonePlanned') : t('next', { moment: formatNearMoment(locale, new Date(nextAt)) })}
    </>
  );
}
