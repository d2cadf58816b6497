import { useInfiniteQuery } from '@tanstack/react-query';
import { ExternalLink } from 'lucide-react';
import { useTranslations } from 'use-intl/react';
import { api } from '../kit/api/api.ts';
import type { ApiOutputs } from '../kit/api/api-types.ts';
import { buttonClass } from '../kit/ui/button-class.ts';
import { Day } from './day.tsx';
import { MoneyRow } from './money-row.tsx';
import { PagedSection } from './paged-section.tsx';

type Invoice = ApiOutputs['subscriptions']['invoices']['items'][number];

const pageSize = 6;
const statuses = ['draft', 'open', 'paid', 'void', 'uncollectible'] as const;

/** The invoices, each leading to its page at the payment provider. */
export function InvoiceList() {
  const t = useTranslations('billing.invoices');
  const invoices = useInfiniteQuery(
    api.subscriptions.invoices.infiniteQueryOptions(
      { limit: pageSize },
      { getNextPageParam: (last) => last.nextCursor ?? undefined },
    ),
  );
  return (
    <PagedSection
      title={t('title')}
      none={t('none')}
      query={invoices}
      row={(invoice) => <InvoiceRow invoice={invoice} />}
    />
  );
}

function InvoiceRow({ invoice }: { invoice: Invoice }) {
  const t = useTranslations('billing.invoices');
  const { number, status, url } = invoice;
  const known = statuses.find((one) => one === status) ?? 'other';
  const isOpen = status === 'open';
  return (
    <MoneyRow
      title={<Day at={invoice.createdAt} />}
      detail={number === null ? t(`status.${known}`) : `${t(`status.${known}`)} · ${number}`}
      amount={isOpen ? invoice.amountDue : invoice.amountPaid}
      currency={invoice.currency}
      action={
        url && (
          <a
            href={url}
            target="_blank"
            rel="noreferrer"
            aria-label={t(isOpen ? 'payNamed' : 'viewNamed', { number: number ?? '' })}
            className={buttonClass(isOpen ? 'primary' : 'bare')}
          >
            {t(isOpen ? 'pay' : 'view')}
            <ExternalLink aria-hidden className="size-4.5" />
          </a>
        )
      }
    />
  );
}
