import { TextLink } from '../../web/kit/ui/text-link.tsx';
import type { AuditEntry } from './audit-entry.ts';

/** The tables that have the rows of a kind of subject. */
const tables = {
  user: '/users',
  consult: '/consults',
  application: '/applications',
  payment: '/payments',
  payout: '/payouts',
  webhook: '/webhooks',
  notification: '/notifications',
  contact_message: '/contact',
  center: '/centers',
} as const;

const tableOf = (kind: string) => Object.entries(tables).find(([name]) => name === kind)?.[1];

/** What an entry is about, and the way to it where a table has it. */
export function SubjectLink({ subject }: { subject: AuditEntry['subject'] }) {
  const table = tableOf(subject.kind);
  const name = `${subject.kind} ${subject.id}`;
  if (table === undefined) return <span className="wrap-anywhere">{name}</span>;
  return (
    <TextLink place="inText" to={table} search={{ row: subject.id }}>
      {name}
    </TextLink>
  );
}
