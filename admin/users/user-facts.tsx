import { Link } from '@tanstack/react-router';
import { useTranslations } from 'use-intl/react';
import { useLocale } from '../../web/kit/text/i18n.tsx';
import { formatMoment } from '../../web/kit/text/moment.ts';
import { buttonClass } from '../../web/kit/ui/button-class.ts';
import { FactList } from '../table/fact-list.tsx';
import { ClearSecondFactor } from './clear-second-factor.tsx';
import type { User } from './user.ts';

/** Everything that the list knows of one person, and the way to their consults. */
export function UserFacts({ user }: { user: User }) {
  const t = useTranslations('users');
  const languages = useTranslations('languages');
  const locale = useLocale();
  return (
    <>
      <FactList
        facts={[
          { name: t('columns.email'), value: user.email },
          { name: t('columns.role'), value: t(`role.${user.role}`) },
          { name: t('columns.plan'), value: user.planCode },
          { name: t('columns.consults'), value: user.consults },
          {
            name: t('secondFactor.fact'),
            value:
              user.secondFactorAt === null
                ? t('secondFactor.none')
                : t('secondFactor.since', { at: formatMoment(locale, new Date(user.secondFactorAt)) }),
          },
          ...(user.suspension
            ? [
                {
                  name: t('detail.suspended'),
                  value: formatMoment(locale, new Date(user.suspension.at)),
                },
                { name: t('detail.suspensionReason'), value: user.suspension.reason },
              ]
            : []),
          { name: t('detail.language'), value: languages(user.locale) },
          { name: t('columns.createdAt'), value: formatMoment(locale, new Date(user.createdAt)) },
          ...(user.endedAt === null
            ? []
            : [{ name: t('detail.endedAt'), value: formatMoment(locale, new Date(user.endedAt)) }]),
          { name: t('detail.id'), value: user.id },
        ]}
      />
      <ClearSecondFactor user={user} />
      {(user.consults > 0 || user.role === 'vet') && (
        <Link to="/consults" search={{ q: user.id }} className={buttonClass('quiet')}>
          {t('detail.consults')}
        </Link>
      )}
    </>
  );
}
