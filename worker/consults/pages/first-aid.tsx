/** @jsxRuntime automatic @jsxImportSource hono/jsx */
import { emergencySigns } from '../../../contract/consults.ts';
import type { Locale } from '../../core/locale.ts';
import { currentRules } from '../triage/rules-of.ts';
import { pageTexts } from './page-texts.ts';

/** The complaint of the rules of urgency that a sign belongs to, whose first steps are shown with it. */
const complaintOf: Readonly<Record<(typeof emergencySigns)[number], string>> = {
  breathing: 'breathing',
  collapse: 'collapse',
  seizure: 'seizure',
  bloat: 'bloat',
  urine: 'urine',
  hit: 'trauma',
  bleeding: 'bleeding',
  poison: 'poison',
  colic: 'colic',
  birth: 'birth',
};

const complaints = emergencySigns.map((sign) => ({
  sign,
  complaint: currentRules.complaints[complaintOf[sign]],
}));

/** What to do in the first five minutes, sign by sign; the steps are those of the rules. */
export function FirstAid({ locale }: { locale: Locale }) {
  const t = pageTexts(locale);
  return (
    <div class="mt-5 grid gap-x-10 border-t border-line lg:grid-cols-2">
      {complaints.map(({ sign, complaint }) => (
        <details key={sign} class="group border-b border-line">
          <summary class="flex min-h-14 cursor-pointer list-none items-center justify-between gap-4 py-2 text-lg font-semibold [&::-webkit-details-marker]:hidden">
            {t(`emergency.signs.${sign}`)}
            <span
              aria-hidden="true"
              class="mr-1 size-2.5 shrink-0 rotate-45 border-r-2 border-b-2 border-emergency transition-transform group-open:-rotate-135"
            />
          </summary>
          <ol class="flex list-decimal flex-col gap-2 pb-5 pl-6 text-lg">
            {complaint?.firstAid.map((step) => (
              <li key={step.es} class="pl-1">
                {step[locale]}
              </li>
            ))}
          </ol>
        </details>
      ))}
    </div>
  );
}

/** Where the steps come from. */
export function FirstAidSources({ locale }: { locale: Locale }) {
  const t = pageTexts(locale);
  const sources = [...new Set(complaints.flatMap(({ complaint }) => complaint?.sources ?? []))];
  return (
    <details class="mt-6 text-[0.9375rem] text-ink-soft">
      <summary class="min-h-11 cursor-pointer content-center font-semibold">{t('urgent.sources')}</summary>
      <ul class="flex max-w-prose list-disc flex-col gap-1 pl-5">
        {sources.map((id) => {
          const source = currentRules.sources[id];
          return source && <li key={id}>{`${source.title}. ${source.by}, ${source.year}.`}</li>;
        })}
      </ul>
    </details>
  );
}
