/** @jsxRuntime automatic @jsxImportSource hono/jsx */
import { type Level, levels } from '../../../contract/urgency.ts';
import type { Locale } from '../../core/locale.ts';
import type { AnswerPromise } from '../sessions/read-promise.ts';
import { pageTexts } from './page-texts.ts';

/** `5 minutos`, `4 horas`: within what time, as text. */
const timeOf = (locale: Locale, minutes: number): string =>
  minutes < 120
    ? pageTexts(locale)('landing.promise.minutes', { count: minutes })
    : pageTexts(locale)('landing.promise.hours', { count: Math.ceil(minutes / 60) });

/** What one gets when it takes longer. */
const otherwise = ({ most, days }: AnswerPromise, locale: Locale): string =>
  pageTexts(locale)('landing.promise.otherwise', { count: most, days });

/** The promise in two sentences: the most urgent and the least, and what one gets when it takes longer. Null where no level is promised anything. */
export function promiseInShort(promise: AnswerPromise, locale: Locale): string | null {
  const t = pageTexts(locale);
  const promised = levels.filter((level) => promise.minutes.has(level));
  const [most, least] = [promised.at(0), promised.at(-1)];
  if (!most || !least) return null;
  const inTime = (level: Level) => ({
    time: timeOf(locale, promise.minutes.get(level) ?? 0),
    when: t(`landing.promise.${level}`),
  });
  const [soonest, latest] = [inTime(most), inTime(least)];
  const answer = t('landing.promise.short', {
    soonest: soonest.time,
    urgent: soonest.when,
    latest: latest.time,
    calm: latest.when,
  });
  return `${answer} ${otherwise(promise, locale)}`;
}

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
                <dt class="font-semibold tabular-nums">{timeOf(locale, minutes)}</dt>
                <dd class="text-ink-soft">{t(`landing.promise.${level}`)}</dd>
              </>
            )
          );
        })}
      </dl>
      <p class="mt-5 max-w-xl">{otherwise(promise, locale)}</p>
    </section>
  );
}
