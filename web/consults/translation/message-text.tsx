import { useEffect, useRef, useState } from 'react';
import { useTranslations } from 'use-intl/react';
import { textLinkClass } from '../../kit/ui/text-link-class.ts';
import { type Translated, useReading } from './translated-context.ts';

const textClass = 'wrap-anywhere whitespace-pre-wrap';

/** What a message says: as it was written, or in the reader's language with the original a press away. */
export function MessageText({ id, body, mine }: { id: string; body: string; mine: boolean }) {
  const reading = useReading();
  const place = useRef<HTMLParagraphElement>(null);
  const known = mine ? undefined : reading?.of(id);
  const isWanted = reading !== null && !mine && known === undefined;
  const want = reading?.want;
  useEffect(() => {
    const element = place.current;
    if (!isWanted || element === null || want === undefined) return;
    const watcher = new IntersectionObserver((entries) => {
      if (entries.some(({ isIntersecting }) => isIntersecting)) want(id);
    });
    watcher.observe(element);
    return () => watcher.disconnect();
  }, [isWanted, want, id]);
  if (known !== undefined && (known.body !== null || known.refused))
    return <InOwnLanguage body={body} translated={known} />;
  return (
    <p ref={place} className={textClass}>
      {body}
    </p>
  );
}

function InOwnLanguage({ body, translated }: { body: string; translated: Translated }) {
  const t = useTranslations('translation');
  const [asWritten, setAsWritten] = useState(false);
  const { body: text, refused } = translated;
  return (
    <>
      <p className={textClass}>{asWritten || text === null ? body : text}</p>
      <p className="mt-1 flex flex-wrap items-center gap-x-2 text-[0.875rem] text-ink-soft">
        {refused ? t('refused') : !asWritten && t('label')}
        {!refused && (
          <button type="button" className={textLinkClass('onLine')} onClick={() => setAsWritten(!asWritten)}>
            {t(asWritten ? 'translated' : 'original')}
          </button>
        )}
      </p>
    </>
  );
}
