import { useState } from 'react';
import { useTranslations } from 'use-intl/react';
import type { WaitingCase } from '../../../party/protocol/waiting-case.ts';
import { useNow } from '../../kit/live/use-now.ts';
import { formatDuration } from '../../kit/text/duration.ts';
import { useLocale } from '../../kit/text/i18n.tsx';
import { Button } from '../../kit/ui/button.tsx';
import { CaseDialog } from './case-dialog.tsx';

type WaitingListProps = {
  waiting: readonly WaitingCase[];
  /** The consult whose acceptance is under way. */
  taking: string | null;
  onAccept: (consultId: string) => void;
};

/** Who waits, the next one first: how urgent, what animal, in which language and for how long. Who it is one sees on purpose only. */
export function WaitingList({ waiting, taking, onAccept }: WaitingListProps) {
  const t = useTranslations('desk');
  const levels = useTranslations('triage.levels');
  const species = useTranslations('pet.speciesNames');
  const locale = useLocale();
  const now = useNow(15_000);
  const [open, setOpen] = useState<string | null>(null);
  const opened = waiting.find(({ id }) => id === open) ?? null;
  if (waiting.length === 0) return <p className="px-4 py-3 text-ink-soft">{t('nobodyWaits')}</p>;
  return (
    <>
      <ul className="divide-y divide-line">
        {waiting.map((one) => {
          const named = { level: levels(one.level), species: species(one.species) };
          return (
            <li key={one.id} className="px-4 py-3.5">
              <div className="flex items-baseline justify-between gap-3">
                <h3 className="min-w-0 truncate text-[1.0625rem] leading-normal">{named.level}</h3>
                <p className="shrink-0 text-[0.9375rem] font-semibold">
                  <span className="sr-only">{t('waits')} </span>
                  {formatDuration(locale, now - one.queuedAt)}
                </p>
              </div>
              <p className="text-[0.9375rem] text-ink-soft">
                {t('caseLine', { species: named.species, language: t(`language.${one.locale}`) })}
                {one.mode === 'video' && ` · ${t('mode.video')}`}
              </p>
              <div className="mt-2 flex flex-wrap items-center justify-end gap-2">
                {one.offered && <p className="mr-auto text-[0.9375rem] text-ink-soft">{t('offered')}</p>}
                <Button aria-label={t('lookNamed', named)} onClick={() => setOpen(one.id)}>
                  {t('look')}
                </Button>
                {!one.offered && (
                  <Button
                    look="primary"
                    busy={taking === one.id}
                    aria-label={t('acceptNamed', named)}
                    onClick={() => onAccept(one.id)}
                  >
                    {t('accept')}
                  </Button>
                )}
              </div>
            </li>
          );
        })}
      </ul>
      {opened && (
        <CaseDialog
          key={opened.id}
          one={opened}
          taking={taking === opened.id}
          onAccept={() => {
            setOpen(null);
            onAccept(opened.id);
          }}
          onClose={() => setOpen(null)}
        />
      )}
    </>
  );
}
