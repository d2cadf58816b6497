import { useTranslations } from 'use-intl/react';
import { useLocale } from '../../web/kit/text/i18n.tsx';
import { TextLink } from '../../web/kit/ui/text-link.tsx';
import { FactList } from '../table/fact-list.tsx';
import { PersonLink } from '../users/person-link.tsx';
import type { AuditEntry } from './audit-entry.ts';
import { SubjectLink } from './subject-link.tsx';

/** Everything that the log has of one entry, with the ways to whom and what it is about, and to what else there is of both. */
export function AuditFacts({ entry }: { entry: AuditEntry }) {
  const t = useTranslations('audit');
  const locale = useLocale();
  const { actor, subject, details } = entry;
  const at = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'medium' });
  const hasDetails = Object.keys(details).length > 0;
  return (
    <FactList
      facts={[
        { name: t('columns.at'), value: at.format(new Date(entry.at)) },
        { name: t('columns.verb'), value: entry.verb },
        { name: t('columns.actorKind'), value: t(`kind.${entry.actorKind}`) },
        {
          name: t('columns.actor'),
          value: actor && (
            <>
              <PersonLink person={{ id: actor.id, displayName: actor.displayName ?? actor.id }} />
              {' · '}
              <TextLink place="inText" to="/audit" search={{ q: actor.id }}>
                {t('detail.theirs')}
              </TextLink>
            </>
          ),
        },
        { name: t('detail.reason'), value: entry.reason || null },
        {
          name: t('columns.subject'),
          value: (
            <>
              <SubjectLink subject={subject} />
              {' · '}
              <TextLink place="inText" to="/audit" search={{ q: subject.id }}>
                {t('detail.ofIt')}
              </TextLink>
            </>
          ),
        },
        {
          name: t('detail.details'),
          value: hasDetails ? (
            <code className="text-[0.875rem] whitespace-pre-wrap">{JSON.stringify(details, null, 2)}</code>
          ) : null,
        },
        { name: t('detail.request'), value: entry.requestId || null },
        { name: t('detail.id'), value: entry.id },
      ]}
    />
  );
}
