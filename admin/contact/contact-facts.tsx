import { useTranslations } from 'use-intl/react';
import { useLocale } from '../../web/kit/text/i18n.tsx';
import { formatMoment } from '../../web/kit/text/moment.ts';
import { textLinkClass } from '../../web/kit/ui/text-link-class.ts';
import { FactList } from '../table/fact-list.tsx';
import type { ContactMessage } from './contact.ts';
import { ContactBadge } from './contact-badge.tsx';
import { NoteForm } from './note-form.tsx';

/** A message whole, where to answer it, and what is noted on it. */
export function ContactFacts({ message }: { message: ContactMessage }) {
  const t = useTranslations('contact');
  const locale = useLocale();
  const subject = encodeURIComponent(t('detail.subject', { topic: t(`topic.${message.topic}`) }));
  return (
    <>
      <p lang={message.locale} className="whitespace-pre-wrap break-words">
        {message.body}
      </p>
      <FactList
        facts={[
          { name: t('columns.status'), value: <ContactBadge status={message.status} /> },
          { name: t('columns.topic'), value: t(`topic.${message.topic}`) },
          {
            name: t('detail.email'),
            value: (
              <a href={`mailto:${message.email}?subject=${subject}`} className={textLinkClass('inText')}>
                {message.email}
              </a>
            ),
          },
          { name: t('detail.organisation'), value: message.organisation || null },
          { name: t('detail.locale'), value: t(`locale.${message.locale}`) },
          { name: t('columns.createdAt'), value: formatMoment(locale, new Date(message.createdAt)) },
          {
            name: t('detail.answeredAt'),
            value: message.answeredAt && formatMoment(locale, new Date(message.answeredAt)),
          },
          { name: t('detail.id'), value: message.id },
        ]}
      />
      <NoteForm key={message.id} message={message} />
    </>
  );
}
