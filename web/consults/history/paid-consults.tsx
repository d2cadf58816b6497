import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslations } from 'use-intl/react';
import { api } from '../../kit/api/api.ts';
import { useLocale } from '../../kit/text/i18n.tsx';
import { formatNearMoment } from '../../kit/text/moment.ts';
import { formatMoney } from '../../kit/text/money.ts';
import { buttonClass } from '../../kit/ui/button-class.ts';
import { useUnstarted } from './use-unstarted.ts';

/** Consults that are paid and were never started, because a tab was closed, say: each with the way to start it. */
export function PaidConsults() {
  const t = useTranslations('history.paid');
  const locale = useLocale();
  const unstarted = useUnstarted();
  const pets = useQuery(api.pets.list.queryOptions({}));
  return (
    <div role="status">
      {unstarted.data?.map(({ paymentId, start, amount, currency, expiresAt }) => {
        const pet = pets.data?.pets.find(({ id }) => id === start.petId)?.name;
        const title = pet ? t('title', { pet }) : t('titleUnnamed');
        return (
          <section
            key={paymentId}
            aria-label={title}
            className="mb-6 rounded-card bg-primary-soft px-4 py-4 sm:flex sm:items-center sm:justify-between sm:gap-6 sm:px-5"
          >
            <div className="min-w-0">
              <p className="text-lg font-semibold">{title}</p>
              <p className="text-ink-soft">
                {t('text', {
                  price: formatMoney(locale, amount, currency),
                  moment: formatNearMoment(locale, new Date(expiresAt)),
                })}
              </p>
            </div>
            <Link
              to="/start"
              search={{ payment: paymentId }}
              className={`${buttonClass('main', true)} mt-3 w-full shrink-0 sm:mt-0 sm:w-auto`}
            >
              {t('start')}
            </Link>
          </section>
        );
      })}
    </div>
  );
}
