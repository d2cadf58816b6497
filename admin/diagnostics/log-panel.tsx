import { useEffect, useRef, useState } from 'react';
import { useTranslations } from 'use-intl/react';
import { CheckField } from '../../web/kit/forms/check-field.tsx';
import { useLocale } from '../../web/kit/text/i18n.tsx';
import { Button } from '../../web/kit/ui/button.tsx';
import { clearLines, useLogLines } from './log-lines.ts';

/** Every call that this page has made: when, what, what came back, how long it took and under which id; follows the newest while asked to. */
export function LogPanel() {
  const t = useTranslations('diagnostics.log');
  const locale = useLocale();
  const lines = useLogLines();
  const [follows, setFollows] = useState(true);
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (follows && lines.length > 0) box.current?.scrollTo({ top: box.current.scrollHeight });
  }, [follows, lines]);
  const clock = new Intl.DateTimeFormat(locale, { timeStyle: 'medium' });
  return (
    <section aria-labelledby="diagnostics-log">
      <div className="flex flex-wrap items-center justify-between gap-x-6">
        <h2 id="diagnostics-log" className="text-xl">
          {t('title')}
        </h2>
        <div className="flex flex-wrap items-center gap-x-4">
          <CheckField label={t('follow')} value={follows} onValue={setFollows} />
          <Button look="bare" onClick={clearLines}>
            {t('clear')}
          </Button>
        </div>
      </div>
      <div
        ref={box}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls can be scrolled with the keyboard
        tabIndex={0}
        role="log"
        aria-live="off"
        aria-labelledby="diagnostics-log"
        className="h-64 overflow-auto rounded-card bg-sunken p-3 font-mono text-[0.875rem]"
      >
        {lines.length === 0 && <p className="text-ink-soft">{t('empty')}</p>}
        <ol>
          {lines.map(({ id, at, name, said, ms, requestId }) => (
            <li key={id} className="flex flex-wrap gap-x-3">
              <span className="text-ink-soft tabular-nums">{clock.format(at)}</span>
              <span className="font-semibold break-all">{name}</span>
              <span>{said}</span>
              <span className="tabular-nums">{t('ms', { ms })}</span>
              {requestId !== null && <span className="break-all text-ink-soft">{requestId}</span>}
            </li>
          ))}
        </ol>
      </div>
    </section>
  );
}
