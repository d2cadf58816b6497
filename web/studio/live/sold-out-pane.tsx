import { useDeferredValue, useMemo, useState } from 'react';
import { useTranslations } from 'use-intl/react';
import { isSoldOut, soldOutMoments } from '../../../contract/sold-out.ts';
import type { ApiOutputs } from '../../kit/api/api-types.ts';
import { TextField } from '../../kit/forms/text-field.tsx';
import { useNow } from '../../kit/live/use-now.ts';
import { useLocale } from '../../kit/text/i18n.tsx';
import { EmptyState } from '../../kit/ui/empty-state.tsx';
import { nameIn } from '../words/name-in.ts';
import { ThingRow } from './thing-row.tsx';
import { found, type Thing, thingsOf } from './things.ts';
import { untilTomorrow } from './until.ts';
import { UntilDialog } from './until-dialog.tsx';
import { type Until, useSetSoldOut } from './use-live.ts';
import { useUntilWords } from './use-until-words.ts';

/** As many as are drawn at once: a kitchen types two letters rather than scroll. */
const shown = 40;

type SoldOutPaneProps = {
  content: ApiOutputs['businesses']['content'];
  soldOut: ApiOutputs['businesses']['live']['soldOut'];
};

/** What is sold out on top, and every dish below with one press to say so. */
export function SoldOutPane({ content, soldOut }: SoldOutPaneProps) {
  const t = useTranslations('studioLive.soldOut');
  const locale = useLocale();
  const now = useNow(30_000);
  const { id: businessId, timeZone } = content.business;
  const [typed, setTyped] = useState('');
  const [asked, setAsked] = useState<Thing | null>(null);
  const set = useSetSoldOut(businessId);
  const untilWords = useUntilWords(timeZone);
  const things = useMemo(() => thingsOf(content), [content]);
  const moments = useMemo(() => soldOutMoments(soldOut), [soldOut]);
  const searched = useDeferredValue(typed);
  const hits = useMemo(() => found(things, searched), [things, searched]);
  const goneUntil = ({ id }: Thing): string | null => {
    const until = soldOut[id];
    if (until === undefined || !isSoldOut(moments.get(id), now)) return null;
    return untilWords(until, now);
  };
  const gone = things.filter((thing) => goneUntil(thing) !== null);
  const say = (thing: Thing, until: Until) =>
    set.mutate({ whatId: thing.id, until, name: nameIn(locale, thing.name) || t('unnamed') });
  const rows = (of: readonly Thing[]) => (
    <ul className="divide-y divide-line">
      {of.map((thing) => (
        <ThingRow
          key={thing.id}
          thing={thing}
          gone={goneUntil(thing)}
          onSoldOut={() => say(thing, untilTomorrow(timeZone, Date.now()))}
          onBack={() => say(thing, null)}
          onUntil={() => setAsked(thing)}
        />
      ))}
    </ul>
  );
  if (things.length === 0) return <EmptyState title={t('empty')} text={t('emptyText')} />;
  return (
    <>
      <section aria-labelledby="sold-out">
        <h2 id="sold-out" className="text-xl">
          {t('now', { count: gone.length })}
        </h2>
        {gone.length === 0 ? <p className="mt-1 text-ink-soft">{t('nothing')}</p> : rows(gone)}
      </section>
      <section aria-labelledby="all-dishes" className="mt-8">
        <h2 id="all-dishes" className="sr-only">
          {t('all')}
        </h2>
        <TextField
          type="search"
          label={t('search')}
          hint={t('searchHint')}
          autoComplete="off"
          enterKeyHint="search"
          value={typed}
          onValue={setTyped}
        />
        <p role="status" className="mt-2 text-[0.9375rem] text-ink-soft">
          {searched !== '' && t('hits', { count: hits.length })}
        </p>
        {rows(hits.slice(0, shown))}
        {hits.length > shown && (
          <p className="mt-2 text-ink-soft">{t('more', { count: hits.length - shown })}</p>
        )}
      </section>
      {asked && (
        <UntilDialog
          name={nameIn(locale, asked.name) || t('unnamed')}
          timeZone={timeZone}
          onChosen={(until) => say(asked, until)}
          onClose={() => setAsked(null)}
        />
      )}
    </>
  );
}
