/** @jsxRuntime automatic @jsxImportSource hono/jsx */
import type { Locale } from '../../core/locale.ts';
import { pricingTexts } from './pricing-texts.ts';

const answers = ['renewal', 'more', 'less', 'cancel', 'card'] as const;

/** What people ask about paying: question and answer, as text. */
export function payingAnswers(locale: Locale): { question: string; answer: string }[] {
  const t = pricingTexts(locale);
  return answers.map((key) => ({ question: t(`paying.${key}`), answer: t(`paying.${key}Text`) }));
}

/** How paying works. */
export function Paying({ locale }: { locale: Locale }) {
  return (
    <section aria-labelledby="paying" class="mt-14 grid gap-x-12 gap-y-5 lg:grid-cols-[5fr_7fr]">
      <h2 id="paying" class="text-2xl">
        {pricingTexts(locale)('paying.title')}
      </h2>
      <dl class="flex flex-col divide-y divide-line">
        {payingAnswers(locale).map(({ question, answer }) => (
          <div key={question} class="py-3 first:pt-0 last:pb-0">
            <dt class="font-semibold">{question}</dt>
            <dd class="text-ink-soft">{answer}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
