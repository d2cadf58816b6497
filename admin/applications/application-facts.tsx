import { useTranslations } from 'use-intl/react';
import { useLocale } from '../../web/kit/text/i18n.tsx';
import { languageNames } from '../../web/kit/text/language-names.ts';
import { formatMoment } from '../../web/kit/text/moment.ts';
import { FactList } from '../table/fact-list.tsx';
import { PersonLink } from '../users/person-link.tsx';
import { LicenceLines } from '../vets/licence-lines.tsx';
import type { Application } from './application.ts';

/** What somebody says of themselves in their application, and what the team said to it. */
export function ApplicationFacts({ application }: { application: Application }) {
  const t = useTranslations('applications');
  const words = useTranslations('vets');
  const locale = useLocale();
  const { content, userId, email, reason, sentAt, decidedAt } = application;
  const at = (moment: string | null) => moment && formatMoment(locale, new Date(moment));
  return (
    <FactList
      facts={[
        { name: t('detail.account'), value: <PersonLink person={{ id: userId, displayName: email }} /> },
        { name: t('columns.kind'), value: t(application.isRenewal ? 'renewal' : 'first') },
        { name: t('detail.about'), value: <span className="whitespace-pre-wrap">{content.about}</span> },
        {
          name: words('detail.species'),
          value: content.species.map((one) => words(`animals.${one}`)).join(', '),
        },
        { name: words('detail.languages'), value: languageNames(locale, content.languages) },
        {
          name: words('detail.licences'),
          value: <LicenceLines licences={content.licences.map((one) => ({ ...one, holds: true }))} />,
        },
        { name: t('detail.sentAt'), value: at(sentAt) },
        { name: t('detail.decidedAt'), value: at(decidedAt) },
        { name: t('detail.reason'), value: reason === '' ? null : reason },
      ]}
    />
  );
}
