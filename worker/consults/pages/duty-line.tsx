/** @jsxRuntime automatic @jsxImportSource hono/jsx */
import type { Locale } from '../../core/locale.ts';
import type { Duty } from '../read-duty.ts';
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

/** What is true this minute: who is on duty, and how fast they answered; that nobody is, and what one can do then. */
export function DutyLine({ duty, locale }: { duty: Duty | null; locale: Locale }) {
  const t = pageTexts(locale);
  if (duty === null) return null;
  const { vets, answerSeconds } = duty;
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
          {isOpen ? answerSeconds !== null && answersText(locale, answerSeconds) : t('duty.nobodyText')}
        </span>
      </span>
    </p>
  );
}
