/** @jsxRuntime automatic @jsxImportSource hono/jsx */
import type { Locale } from '../../core/locale.ts';
import type { Duty } from '../duty/read-duty.ts';
import { pageTexts } from './page-texts.ts';

/** How long the last answers took, in words: minutes, and hours from ninety minutes on. */
function answersText(locale: Locale, seconds: number): string {
  const t = pageTexts(locale);
  const minutes = Math.round(seconds / 60);
  if (seconds < 60) return t('duty.underAMinute');
  return minutes < 90
    ? t('duty.minutes', { count: minutes })
    : t('duty.hours', { count: Math.round(minutes / 60) });
}

/** When the next vet comes, in words that need no time zone: the Worker does not know the reader's. */
function nextText(locale: Locale, nextAt: Date, now: Date): string {
  const t = pageTexts(locale);
  const minutes = Math.max(1, Math.round((nextAt.getTime() - now.getTime()) / 60_000));
  if (minutes < 90) return t('duty.nextMinutes', { count: minutes });
  const hours = Math.round(minutes / 60);
  return hours < 36
    ? t('duty.nextHours', { count: hours })
    : t('duty.nextDays', { count: Math.round(hours / 24) });
}

type DutyLineProps = { duty: Duty | null; locale: Locale; now: Date };

/** What is true this minute: who is on duty, and how fast they answered; that nobody is, when the next one comes, and what one can do. */
export function DutyLine({ duty, locale, now }: DutyLineProps) {
  const t = pageTexts(locale);
  if (duty === null) return null;
  const { vets, answerSeconds, nextAt } = duty;
  const isOpen = vets > 0;
  return (
    <p class="flex max-w-xl items-start gap-2.5 offline:hidden">
      <span
        aria-hidden="true"
        class={`mt-[0.45em] size-2.5 shrink-0 rounded-full ${isOpen ? 'bg-success' : 'border-2 border-edge'}`}
      />
      <span>
        <strong class="font-semibold">{isOpen ? t('duty.now', { vets }) : t('duty.nobody')}</strong>{' '}
        <span class="text-ink-soft">
          {isOpen
            ? answerSeconds !== null && answersText(locale, answerSeconds)
            : [nextAt && nextText(locale, nextAt, now), t('duty.nobodyText')].filter(Boolean).join(' ')}
        </span>
      </span>
    </p>
  );
}
