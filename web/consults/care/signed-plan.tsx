import { Siren } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl/react';
import type { ApiOutputs } from '../../kit/api/api-types.ts';
import { useLocale } from '../../kit/text/i18n.tsx';
import { formatDay } from '../../kit/text/moment.ts';

export type CarePlan = ApiOutputs['carePlans']['get'];

/** A signed plan as it is read: what we think, what to do, medicines, when to go at once, when to look again. `level`: of its headings. */
export function SignedPlan({ plan, level = 2 }: { plan: CarePlan; level?: 2 | 3 }) {
  const t = useTranslations('care.signed');
  const locale = useLocale();
  const { content, animal } = plan;
  const part = (title: string, children: ReactNode) => (
    <section className="break-inside-avoid">
      {level === 2 ? <h2 className="text-xl">{title}</h2> : <h3 className="text-lg">{title}</h3>}
      <div className="mt-1.5">{children}</div>
    </section>
  );
  return (
    <article className="flex flex-col gap-6" lang={plan.locale}>
      {plan.amendReason !== null && (
        <p className="rounded-card bg-sunken p-3" lang={locale}>
          <span className="font-semibold">{t('amends')}</span> {plan.amendReason}
        </p>
      )}
      {part(t('findings'), <p className="wrap-anywhere whitespace-pre-wrap">{content.findings}</p>)}
      {part(
        t('steps'),
        <ol className="list-decimal space-y-1.5 pl-6">
          {content.steps.map((step) => (
            <li key={step} className="wrap-anywhere">
              {step}
            </li>
          ))}
        </ol>,
      )}
      {content.medicines.length > 0 &&
        part(
          t('medicines'),
          <ul className="space-y-3">
            {content.medicines.map((medicine) => (
              <li key={medicine.id} className="border-l-4 border-primary pl-3 wrap-anywhere">
                <MedicineLine medicine={medicine} />
              </li>
            ))}
          </ul>,
        )}
      <section className="break-inside-avoid rounded-card border-2 border-emergency p-4">
        <Heading level={level}>
          <Siren aria-hidden className="size-5.5 shrink-0 text-emergency" />
          {t('warningSigns')}
        </Heading>
        <ul className="mt-1.5 list-disc space-y-1.5 pl-6">
          {content.warningSigns.map((sign) => (
            <li key={sign} className="wrap-anywhere">
              {sign}
            </li>
          ))}
        </ul>
      </section>
      {content.checkAgain &&
        part(
          t('checkAgain'),
          <p className="wrap-anywhere">
            {content.checkAgain.on && (
              <strong className="mr-2">
                {formatDay(locale, new Date(`${content.checkAgain.on}T12:00:00`))}
              </strong>
            )}
            {content.checkAgain.what}
          </p>,
        )}
      <p className="border-t border-line pt-3 text-[0.9375rem] text-ink-soft" lang={locale}>
        {t('by', {
          vet: plan.vet.displayName,
          pet: animal.name,
          day: formatDay(locale, new Date(plan.signedAt)),
        })}{' '}
        {t('noVisit')}
      </p>
    </article>
  );
}

function Heading({ level, children }: { level: 2 | 3; children: ReactNode }) {
  const look = 'flex items-center gap-2';
  return level === 2 ? (
    <h2 className={`text-xl ${look}`}>{children}</h2>
  ) : (
    <h3 className={`text-lg ${look}`}>{children}</h3>
  );
}

function MedicineLine({ medicine }: { medicine: CarePlan['content']['medicines'][number] }) {
  const t = useTranslations('care.signed');
  const words = useTranslations('care.medicine');
  const facts = [
    medicine.howOften,
    medicine.days === null ? '' : t('days', { days: medicine.days }),
    medicine.route === null ? '' : words(`routes.${medicine.route}`),
  ].filter((fact) => fact !== '');
  return (
    <>
      <p className="font-semibold">
        {medicine.name}
        {medicine.substance !== '' && (
          <span className="ml-2 font-normal text-ink-soft">{medicine.substance}</span>
        )}
      </p>
      <p>{medicine.give}</p>
      <p>{facts.join(' · ')}</p>
      {medicine.withdrawal !== '' && (
        <p className="text-[0.9375rem] text-ink-soft">{t('withdrawal', { time: medicine.withdrawal })}</p>
      )}
    </>
  );
}
