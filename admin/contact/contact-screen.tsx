import { useTranslations } from 'use-intl/react';
import { TableScreen } from '../table/table-screen.tsx';
import { useContactColumns } from './contact-columns.tsx';
import { ContactFacts } from './contact-facts.tsx';
import { contactTable } from './contact-table.ts';

/** What people wrote to us, and whether it is answered. */
export function ContactScreen() {
  const t = useTranslations('contact');
  return (
    <TableScreen
      name="contact"
      table={contactTable}
      columns={useContactColumns()}
      alsoInFile={[
        { header: t('detail.email'), read: ({ email }) => email },
        { header: t('detail.organisation'), read: ({ organisation }) => organisation },
        { header: t('detail.body'), read: ({ body }) => body },
      ]}
      filters={{
        status: { label: t('columns.status'), nameOf: (status) => t(`status.${status}`) },
        topic: { label: t('columns.topic'), nameOf: (topic) => t(`topic.${topic}`) },
      }}
      titleOf={(message) => t('detail.title', { name: message.name })}
    >
      {(message) => <ContactFacts message={message} />}
    </TableScreen>
  );
}
