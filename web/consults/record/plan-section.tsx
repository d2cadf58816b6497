import { ChevronDown } from 'lucide-react';
import { useId } from 'react';
import { useTranslations } from 'use-intl/react';
import type { PetRecord } from './record.ts';
import { useRecordDesk } from './record-desk.tsx';
import { useWords } from './use-words.ts';

type Plan = PetRecord['plans'][number];

/** The plans that vets signed, from the newest; each opens where it stands. */
export function PlanSection() {
  const id = useId();
  const t = useTranslations('record.plans');
  const { record } = useRecordDesk();
  return (
    <section aria-labelledby={id}>
      <h2 id={id} className="text-xl">
        {t('title')}
      </h2>
      {record.plans.length === 0 ? (
        <p className="mt-1 text-ink-soft">{t('none')}</p>
      ) : (
        <ul className="mt-1 divide-y divide-line">
          {record.plans.map((plan) => (
            <li key={plan.id} className="py-1">
              <PlanEntry plan={plan} />
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

function PlanEntry({ plan }: { plan: Plan }) {
  const t = useTranslations('record.plans');
  const { day } = useWords();
  const { content } = plan;
  const again = content.checkAgain;
  const parts: [string, string[]][] = [
    [t('findings'), [content.findings]],
    [t('steps'), content.steps],
    [
      t('medicines'),
      content.medicines.map(({ name, give, howOften }) => [name, give, howOften].filter(Boolean).join(' · ')),
    ],
    [t('warningSigns'), content.warningSigns],
    [
      t('checkAgain'),
      again === null
        ? []
        : [again.on === null ? again.what : t('checkOn', { day: day(again.on), what: again.what })],
    ],
  ];
  return (
    <details className="group" lang={plan.locale}>
      <summary className="flex min-h-11 items-center justify-between gap-3">
        <span className="min-w-0">
          <span className="block font-semibold">
            {t('signed', { vet: plan.vet, day: day(plan.signedAt) })}
          </span>
          {plan.amendedBy !== null && <span className="block text-[0.9375rem]">{t('amended')}</span>}
        </span>
        <ChevronDown aria-hidden className="size-5 shrink-0 text-ink-soft group-open:rotate-180" />
      </summary>
      <div className="pb-3 wrap-anywhere">
        {plan.amendReason !== null && (
          <p className="text-ink-soft">{t('why', { reason: plan.amendReason })}</p>
        )}
        {parts.map(
          ([title, lines]) =>
            lines.some((line) => line !== '') && (
              <div key={title} className="mt-2">
                <h3 className="text-[0.9375rem] text-ink-soft">{title}</h3>
                <ul className="flex flex-col gap-1">
                  {lines.map((line) => (
                    <li key={line} className="whitespace-pre-wrap">
                      {line}
                    </li>
                  ))}
                </ul>
              </div>
            ),
        )}
      </div>
    </details>
  );
}
