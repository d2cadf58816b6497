import { useQuery } from '@tanstack/react-query';
import { useId } from 'react';
import { useTranslations } from 'use-intl/react';
import { api } from '../../kit/api/api.ts';
import { useLocale } from '../../kit/text/i18n.tsx';
import { formatNearMoment } from '../../kit/text/moment.ts';
import { classNames } from '../../kit/ui/class-names.ts';

type FollowUpListProps = { chosen: string | null; onChoose: (consultId: string) => void };

/** Who wrote after the end of a consult, as long as they can be answered: those who wait come first. Nothing where nobody did. */
export function FollowUpList({ chosen, onChoose }: FollowUpListProps) {
  const t = useTranslations('desk');
  const locale = useLocale();
  const heading = useId();
  // A message comes in without a word of the lobby's.
  const list = useQuery(api.desk.followUps.queryOptions({}, { refetchInterval: 30_000 }));
  const items = list.data?.items ?? [];
  if (items.length === 0) return null;
  return (
    <section aria-labelledby={heading}>
      <h2 id={heading} className="px-4 pt-4 pb-1 text-[0.9375rem] text-ink-soft">
        {t('followUps.title')}
      </h2>
      <ul>
        {items.map(({ id, pet, owner, followUp, followUpAt }) => (
          <li key={id}>
            <button
              type="button"
              aria-current={id === chosen || undefined}
              onClick={() => onChoose(id)}
              className={classNames(
                'flex min-h-16 w-full flex-col justify-center border-l-4 px-3 py-2 text-left',
                id === chosen ? 'border-primary bg-primary-soft' : 'border-transparent hover:bg-sunken',
              )}
            >
              <span className="block max-w-full truncate font-semibold">
                {t('petOf', { pet: pet.name, owner: owner.displayName })}
              </span>
              <span
                className={classNames(
                  'block text-[0.9375rem]',
                  followUp === 'asked' ? 'font-medium text-ink' : 'text-ink-soft',
                )}
              >
                {followUp === 'asked' && followUpAt !== null
                  ? t('followUps.asked', { moment: formatNearMoment(locale, new Date(followUpAt)) })
                  : t('followUps.answered')}
              </span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
