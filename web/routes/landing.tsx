import { Link } from '@tanstack/react-router';
import { Siren } from 'lucide-react';
import { useTranslations } from 'use-intl/react';
import { buttonClass } from '../kit/ui/button.tsx';
import { MainContent } from '../kit/ui/main-content.tsx';
import { PageHeading } from '../kit/ui/page-heading.tsx';
import { EmergencyBand } from '../landing/emergency-band.tsx';
import { PriceList } from '../landing/price-list.tsx';
import { SampleConsult } from '../landing/sample-consult.tsx';
import { SiteFooter } from '../landing/site-footer.tsx';
import { usePlans } from '../landing/use-plans.ts';
import { VisitorHeader } from '../shell/visitor-header.tsx';

const steps = ['tell', 'wait', 'talk'] as const;
const promises = ['person', 'name', 'read', 'honest'] as const;

export function Landing() {
  const t = useTranslations('landing');
  const plans = usePlans();
  return (
    <>
      <VisitorHeader />
      <MainContent>
        <div className="mx-auto grid max-w-6xl items-center gap-x-16 gap-y-12 px-4 pt-8 pb-14 sm:px-6 lg:grid-cols-[7fr_5fr] lg:pt-16 lg:pb-24">
          <div>
            <PageHeading
              title={t('title')}
              className="text-[2.5rem] leading-[1.05] tracking-[-0.03em] sm:text-[3.5rem] lg:text-[4.25rem]"
            >
              {t('title')}
            </PageHeading>
            <p className="mt-5 max-w-xl text-lg text-ink-soft sm:text-xl">{t('lead')}</p>
            <div className="mt-8 flex flex-col items-start gap-3">
              <Link to="/start" className={`${buttonClass('main', true)} w-full sm:w-auto`}>
                {t('start')}
              </Link>
              <p className="min-h-7 font-medium">
                {plans.step === 'ready' && plans.freeChats > 0 && t('free', { count: plans.freeChats })}
                {plans.step === 'failed' && t('priceFirst')}
              </p>
              <a
                href="#emergency"
                className="inline-flex min-h-11 items-center gap-2 font-semibold text-emergency underline underline-offset-4"
              >
                <Siren aria-hidden className="size-5 shrink-0" />
                {t('emergencyLink')}
              </a>
            </div>
          </div>
          <SampleConsult />
        </div>

        <EmergencyBand />

        <section aria-labelledby="how" className="mx-auto max-w-6xl px-4 py-14 sm:px-6 lg:py-20">
          <h2 id="how" className="text-2xl sm:text-[1.75rem]">
            {t('how.title')}
          </h2>
          <ol className="mt-6 grid gap-8 md:grid-cols-3">
            {steps.map((step, index) => (
              <li key={step}>
                <p aria-hidden className="text-lg font-bold text-primary">
                  {index + 1}
                </p>
                <h3 className="mt-1 text-lg">{t(`how.${step}`)}</h3>
                <p className="mt-1 text-ink-soft">{t(`how.${step}Text`)}</p>
              </li>
            ))}
          </ol>
        </section>

        <section aria-labelledby="who" className="bg-sunken">
          <div className="mx-auto grid max-w-6xl gap-x-12 gap-y-5 px-4 py-14 sm:px-6 lg:grid-cols-[5fr_7fr] lg:py-20">
            <h2 id="who" className="text-2xl sm:text-[1.75rem]">
              {t('who.title')}
            </h2>
            <ul className="flex flex-col divide-y divide-line">
              {promises.map((promise) => (
                <li key={promise} className="py-3 text-lg first:pt-0 last:pb-0">
                  {t(`who.${promise}`)}
                </li>
              ))}
            </ul>
          </div>
        </section>

        <section aria-labelledby="price" className="mx-auto max-w-6xl px-4 py-14 sm:px-6 lg:py-20">
          <h2 id="price" className="mb-6 text-2xl sm:text-[1.75rem]">
            {t('price.title')}
          </h2>
          <PriceList state={plans} />
          <Link to="/pricing" className={`${buttonClass('quiet')} mt-6 w-full sm:w-auto`}>
            {t('pricing')}
          </Link>
        </section>
      </MainContent>
      <SiteFooter />
    </>
  );
}
