import { useTranslations } from 'use-intl/react';
import { useLocale } from '../../kit/text/i18n.tsx';
import { textLinkClass } from '../../kit/ui/text-link-class.ts';
import { nameIn } from '../words/name-in.ts';
import { type Changes, changeCount, useChangeWords } from './use-changes.ts';

/** As many as are read one by one before "and so many more". */
const shown = 40;

/** What changes, said in a line, and thing by thing for who wants to know. */
export function ChangeList({ changes }: { changes: Changes }) {
  const t = useTranslations('studioPublish.changes');
  const locale = useLocale();
  const words = useChangeWords();
  const named = changes.changes.filter(({ name }) => nameIn(locale, name) !== '');
  const total = changeCount(changes.counts);
  if (total === 0) return <p className="text-ink-soft">{t('none')}</p>;
  return (
    <>
      <p className="text-lg font-semibold first-letter:uppercase">{words(changes.counts)}</p>
      {named.length > 0 && (
        <details>
          <summary className={`flex min-h-11 items-center ${textLinkClass('inText')}`}>{t('each')}</summary>
          <ul className="flex flex-col gap-1 pb-2">
            {named.slice(0, shown).map(({ kind, name }, at) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: a list that is drawn once; a dish may be in it twice
              <li key={at} className="flex flex-wrap justify-between gap-x-4">
                <span>{nameIn(locale, name)}</span>
                <span className="text-ink-soft">{t(`one.${kind}`)}</span>
              </li>
            ))}
          </ul>
          {total > shown && <p className="pb-2 text-ink-soft">{t('more', { count: total - shown })}</p>}
        </details>
      )}
    </>
  );
}
