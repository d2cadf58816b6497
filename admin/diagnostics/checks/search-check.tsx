import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslations } from 'use-intl/react';
import { searchBounds } from '../../../contract/search.ts';
import { useProblemText } from '../../../web/kit/api/problem-text.ts';
import { FormError } from '../../../web/kit/forms/form-error.tsx';
import { TextField } from '../../../web/kit/forms/text-field.tsx';
import { useLocale } from '../../../web/kit/text/i18n.tsx';
import { Button } from '../../../web/kit/ui/button.tsx';
import type { Caller } from '../caller.ts';
import { CheckSection } from './check-section.tsx';
import { clientAs } from './client-as.ts';

/** How many of the best results are shown with their scores. */
const shown = 5;

/** What a search finds by words and by meaning, and the scores of the best. */
export function SearchCheck({ caller }: { caller: Caller }) {
  const t = useTranslations('diagnostics.search');
  const locale = useLocale();
  const problemText = useProblemText();
  const [q, setQ] = useState('');
  const search = useMutation({
    mutationFn: (wanted: string) => clientAs(caller).search.query.query({ q: wanted, limit: 50 }),
  });
  const items = search.data?.items ?? [];
  const scores = new Intl.NumberFormat(locale, { maximumFractionDigits: 4, minimumFractionDigits: 4 });
  return (
    <CheckSection title={t('title')} text={t('text')}>
      <form
        noValidate
        className="grid max-w-3xl items-end gap-4 md:grid-cols-[1fr_auto]"
        onSubmit={(event) => {
          event.preventDefault();
          if (q.trim() !== '' && !search.isPending) search.mutate(q);
        }}
      >
        <TextField label={t('words')} value={q} maxLength={searchBounds.longest} onValue={setQ} />
        <Button type="submit" busy={search.isPending}>
          {t('start')}
        </Button>
      </form>
      {search.isError && <FormError>{problemText(search.error)}</FormError>}
      <p role="status">
        {search.data &&
          t('counts', {
            words: items.filter(({ lexicalRank }) => lexicalRank !== null).length,
            meaning: items.filter(({ semanticRank }) => semanticRank !== null).length,
            state: t(`state.${search.data.semantic}`),
          })}
      </p>
      {items.length > 0 && (
        <ol className="flex flex-col divide-y divide-line">
          {items.slice(0, shown).map(({ kind, id, title, score, lexicalRank, semanticRank }) => (
            <li key={`${kind} ${id}`} className="flex flex-wrap gap-x-4 py-2">
              <span className="font-semibold">{title}</span>
              <span className="text-ink-soft tabular-nums">
                {t('ranks', {
                  score: scores.format(score),
                  words: lexicalRank ?? t('none'),
                  meaning: semanticRank ?? t('none'),
                })}
              </span>
            </li>
          ))}
        </ol>
      )}
    </CheckSection>
  );
}
