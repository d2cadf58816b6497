import { useTranslations } from 'use-intl/react';
import type { ReasonLine } from '../../../worker/consults/triage/reason-line.ts';
import { useLocale } from '../../kit/text/i18n.tsx';

/** Why a case is as urgent as it is, a line each. */
export function ReasonList({ reasons }: { reasons: readonly ReasonLine[] }) {
  const t = useTranslations('triage.reason');
  const locale = useLocale();
  return (
    <ul className="flex flex-col gap-1">
      {reasons.map(({ kind, text }) => (
        <li key={`${kind} ${text?.es}`} className="flex gap-2.5">
          <span aria-hidden className="mt-[0.6em] size-1.5 shrink-0 rounded-full bg-current" />
          <span>{t(kind, { text: text?.[locale] ?? '' })}</span>
        </li>
      ))}
    </ul>
  );
}
