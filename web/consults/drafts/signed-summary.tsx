import { useQuery } from '@tanstack/react-query';
import { useTranslations } from 'use-intl/react';
import { summaryParts } from '../../../contract/drafts.ts';
import { api } from '../../kit/api/api.ts';
import type { ApiOutputs } from '../../kit/api/api-types.ts';
import { useLocale } from '../../kit/text/i18n.tsx';
import { formatDay } from '../../kit/text/moment.ts';

type Summary = ApiOutputs['drafts']['summaries']['items'][number];

/** The lines of a signed summary; `headings` say whose words they are to whoever reads them. */
export function SummaryLines({
  summary,
  headings,
}: {
  summary: Summary;
  headings: readonly [string, string];
}) {
  return summaryParts.map((part, at) => {
    const lines = summary.lines.filter((line) => line.part === part);
    if (lines.length === 0) return null;
    return (
      <section key={part} className="mt-3">
        <h4 className="text-[0.9375rem] font-semibold text-ink-soft">{headings[at]}</h4>
        <ul className="list-disc pl-5">
          {lines.map(({ text }) => (
            <li key={text} className="wrap-anywhere">
              {text}
            </li>
          ))}
        </ul>
      </section>
    );
  });
}

/** To the owner, over the conversation of an ended consult: the summary that the vet signed, in their language where there is one. Nothing where there is none. */
export function SignedSummary({ consultId }: { consultId: string }) {
  const t = useTranslations('drafts');
  const locale = useLocale();
  const { data } = useQuery(api.drafts.summaries.queryOptions({ id: consultId }));
  const summary = data?.items.find((one) => one.locale === locale) ?? data?.items[0];
  if (summary === undefined) return null;
  return (
    <details className="border-b border-line bg-surface px-4 py-1 sm:px-5">
      <summary className="flex min-h-11 cursor-pointer flex-wrap items-center gap-x-3 font-semibold text-primary">
        {t('forOwner')}
        <span className="text-[0.9375rem] font-normal text-ink-soft">
          {t('byVet', { when: formatDay(locale, new Date(summary.signedAt)) })}
        </span>
      </summary>
      <div className="max-h-[45dvh] overflow-y-auto pb-3">
        <SummaryLines summary={summary} headings={[t('told'), t('heard')]} />
      </div>
    </details>
  );
}
