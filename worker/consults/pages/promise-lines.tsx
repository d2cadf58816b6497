/** @jsxRuntime automatic @jsxImportSource hono/jsx */
import { levels } from '../../../contract/urgency.ts';
import type { Locale } from '../../core/locale.ts';
import type { AnswerPromise } from '../sessions/read-promise.ts';
import { pageTexts } from './page-texts.ts';

/** How soon a vet answers, by how urgent it is, and what one gets when it takes longer. */
export function PromiseLines({ promise, locale }: { promise: AnswerPromise; locale: Locale }) {
  const t = pageTexts(locale);
  return (
    <section aria-labelledby="promise" class="mx-auto max-w-6xl px-4 pb-14 sm:px-6 lg:pb-20">
      <h2 id="promise" class="text-2xl sm:text-[1.75rem]">
        {t('landing.promise.title')}
      </h2>
      <dl class="mt-6 grid grid-cols-[auto_1fr] gap-x-6 gap-y-2 sm:max-w-lg">
        {levels.map((level) => {
          const minutes = promise.minutes.get(level);
          return (
            minutes !== undefined && (
              <>
                <dt class="font-semibold tabular-nums">
                  {minutes < 120
                    ? t('landing.promise.minutes', { count: minutes })
                    : t('landing.promise.hours', { count: Math.ceil(minutes / 60) })}
                </dt>
                <dd class="text-ink-soft">{t(`landing.promise.${level}`)}</dd>
              </>
            )
          );
        })}
      </dl>
      <p class="mt-5 max-w-xl">
        {t('landing.promise.otherwise', { count: promise.most, days: promise.days })}
      </p>
    </section>
  );
}
