import { Link } from '@tanstack/react-router';
import { ChevronRight, Circle, CircleCheck } from 'lucide-react';
import { useTranslations } from 'use-intl/react';
import { NotLoaded } from '../../kit/ui/not-loaded.tsx';
import { Skeleton } from '../../kit/ui/skeleton.tsx';
import { placesOf } from './places.ts';
import type { Business } from './use-business.ts';
import { type FirstStep, useFirstSteps } from './use-first-steps.ts';

/** What is left to do before the page can go out, each with the way to where it is done. Nothing when all of it is. */
export function FirstSteps({ business, isPublished }: { business: Business; isPublished: boolean }) {
  const t = useTranslations('studio.overview');
  const { query, steps } = useFirstSteps(business.id, isPublished);
  if (steps?.every(({ count }) => count === 0)) return null;
  return (
    <section aria-labelledby="first-steps">
      <h2 id="first-steps" className="mb-2 text-xl">
        {t('steps')}
      </h2>
      {steps ? (
        <ol className="divide-y divide-line">
          {steps.map((step) => (
            <li key={step.name}>
              <Step business={business} step={step} />
            </li>
          ))}
        </ol>
      ) : (
        <NotLoaded query={query}>
          <Skeleton className="h-12" />
          <Skeleton className="h-12" />
          <Skeleton className="h-12" />
        </NotLoaded>
      )}
    </section>
  );
}

function Step({ business, step: { name, place, count } }: { business: Business; step: FirstStep }) {
  const t = useTranslations('studio.overview');
  const to = placesOf(business.role).find((one) => one.name === place)?.to;
  const isDone = count === 0;
  const Icon = isDone ? CircleCheck : Circle;
  const words = (
    <>
      <Icon aria-hidden className={`mt-0.5 size-5.5 shrink-0 ${isDone ? 'text-success' : 'text-ink-soft'}`} />
      <span className="min-w-0 flex-1">
        <span className="block font-semibold">{t(`step.${name}`)}</span>
        <span className="block text-[0.9375rem] text-ink-soft">
          {isDone ? t('stepDone') : t(`detail.${name}`, { count })}
        </span>
      </span>
    </>
  );
  if (isDone || to === undefined) return <div className="flex gap-3 py-3">{words}</div>;
  return (
    <Link
      to={to}
      params={{ businessId: business.id }}
      className="flex items-start gap-3 py-3 text-ink no-underline hover:underline"
    >
      {words}
      <ChevronRight aria-hidden className="size-5 shrink-0 self-center text-ink-soft" />
    </Link>
  );
}
