import { useTranslations } from 'use-intl/react';
import type { ApiOutputs } from '../../kit/api/api-types.ts';

type UsageLineProps = { what: 'sites' | 'members'; level: ApiOutputs['businesses']['plan']['sites'] };

/** How much there is of something and how much there may be, in words and as a bar. */
export function UsageLine({ what, level: { used, limit } }: UsageLineProps) {
  const t = useTranslations('studioPlan');
  const any = { sites: 'anySites', members: 'anyMembers' } as const;
  const isOver = limit !== null && used > limit;
  return (
    <li className="flex flex-col gap-1.5">
      <p className="flex flex-wrap justify-between gap-x-3 font-semibold">
        {limit === null ? t(any[what], { used }) : t(what, { used, limit })}
        {isOver && <span className="text-emergency">{t('over')}</span>}
      </p>
      {limit !== null && (
        <div aria-hidden className="h-2 overflow-hidden rounded-full bg-line">
          <div
            className={`h-full rounded-full ${isOver ? 'bg-emergency' : 'bg-primary'}`}
            style={{ width: `${Math.min(100, (100 * used) / Math.max(1, limit))}%` }}
          />
        </div>
      )}
    </li>
  );
}
