import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslations } from 'use-intl/react';
import type { ApiOutputs } from '../../../web/kit/api/api-types.ts';
import { useProblemText } from '../../../web/kit/api/problem-text.ts';
import { FormError } from '../../../web/kit/forms/form-error.tsx';
import { useLocale } from '../../../web/kit/text/i18n.tsx';
import { formatMoment } from '../../../web/kit/text/moment.ts';
import { Button } from '../../../web/kit/ui/button.tsx';
import type { Caller } from '../caller.ts';
import { CheckSection } from './check-section.tsx';
import { clientAs } from './client-as.ts';
import { differenceOf } from './difference-of.ts';

type Kept = { at: Date; me: ApiOutputs['me']['get'] };

/** What `/me` says of the caller, and what is different from what it said the time before; kept for as long as the page is open. */
export function MeCheck({ caller }: { caller: Caller }) {
  const t = useTranslations('diagnostics.me');
  const locale = useLocale();
  const problemText = useProblemText();
  const [kept, setKept] = useState<{ last: Kept; before: Kept | null } | null>(null);
  const ask = useMutation({
    mutationFn: () => clientAs(caller).me.get.query({}),
    onSuccess: (me) => setKept((known) => ({ last: { at: new Date(), me }, before: known?.last ?? null })),
  });
  const before = kept?.before ?? null;
  const changed = kept !== null && before !== null ? differenceOf(before.me, kept.last.me) : [];
  return (
    <CheckSection title={t('title')} text={t('text')}>
      <Button className="self-start" busy={ask.isPending} onClick={() => ask.mutate()}>
        {t('start')}
      </Button>
      {ask.isError && <FormError>{problemText(ask.error)}</FormError>}
      <p role="status">
        {before !== null && t('since', { count: changed.length, when: formatMoment(locale, before.at) })}
      </p>
      {changed.length > 0 && (
        <ul className="flex flex-col gap-2 font-mono text-[0.875rem]">
          {changed.map(({ path, was, is }) => (
            <li key={path}>
              <p className="font-semibold break-all">{path}</p>
              <p className="wrap-anywhere">
                <del className="text-emergency">{was ?? t('nothing')}</del>{' '}
                <ins className="text-success no-underline">{is ?? t('nothing')}</ins>
              </p>
            </li>
          ))}
        </ul>
      )}
      {kept && (
        <details>
          <summary className="min-h-11 cursor-pointer py-2 font-semibold text-primary">{t('whole')}</summary>
          <pre className="overflow-auto rounded-card bg-sunken p-3 font-mono text-[0.875rem] whitespace-pre-wrap wrap-anywhere">
            {JSON.stringify(kept.last.me, null, 2)}
          </pre>
        </details>
      )}
    </CheckSection>
  );
}
