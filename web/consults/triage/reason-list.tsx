import { useTranslations } from 'use-intl/react';
import type { ReasonLine } from '../../../worker/consults/triage/reason-line.ts';
import { useLocale } from '../../kit/text/i18n.tsx';
import { Bullet } from '../../kit/ui/bullet.tsx';

/** Why a case is as urgent as it is, a line each. */
export function ReasonList({ reasons }: { reasons: readonly ReasonLine[] }) {
  const t = useTranslations('triage.reason');
  const locale = useLocale();
  return (
    <ul className="flex flex-col gap-1">
      {reasons.map(({ kind, text }) => (
        <Bullet key={`${kind} ${text?.es}`} dot="text">
          {t(kind, { text: text?.[locale] ?? '' })}
        </Bullet>
      ))}
    </ul>
  );
}
