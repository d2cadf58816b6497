import { useQuery } from '@tanstack/react-query';
import { Languages } from 'lucide-react';
import { type ReactNode, useEffect, useMemo, useState } from 'react';
import { useTranslations } from 'use-intl/react';
import { api, apiClient } from '../../kit/api/api.ts';
import { useLocale } from '../../kit/text/i18n.tsx';
import { Button } from '../../kit/ui/button.tsx';
import { type Reading, ReadingContext, type Translated } from './translated-context.ts';
import { TranslationQueue } from './translation-queue.ts';

type ReadTranslatedProps = {
  consultId: string;
  children: ReactNode;
};

/** A conversation whose messages can be read in the reader's language, where a provider is configured; without one it is shown as it is. */
export function ReadTranslated({ consultId, children }: ReadTranslatedProps) {
  const t = useTranslations('translation');
  const locale = useLocale();
  const { data: config } = useQuery({ ...api.config.get.queryOptions({}), staleTime: 300_000 });
  const [choice, setChoice] = useState<boolean | null>(null);
  const [known, setKnown] = useState<ReadonlyMap<string, Translated>>(new Map());
  const isOffered = config?.providers.ai === 'real';
  const { data: usual } = useQuery({
    ...api.translations.get.queryOptions({ id: consultId }),
    enabled: isOffered,
    staleTime: Number.POSITIVE_INFINITY,
  });
  // Where the two sides chose different languages nobody has to ask for it.
  const isOn = isOffered && (choice ?? usual?.automatic ?? false);
  const queue = useMemo(
    () =>
      new TranslationQueue(
        async (messageIds) =>
          (await apiClient.translations.read.mutate({ id: consultId, to: locale, messageIds })).items,
        (items) =>
          setKnown((before) => new Map([...before, ...items.map((item) => [item.id, item] as const)])),
      ),
    [consultId, locale],
  );
  useEffect(() => {
    setKnown(new Map());
    return () => queue.close();
  }, [queue]);
  const reading = useMemo<Reading | null>(
    () => (isOn ? { of: (id) => known.get(id), want: (id) => queue.want(id) } : null),
    [isOn, known, queue],
  );
  return (
    <ReadingContext value={reading}>
      {isOffered && (
        <div className="flex justify-end border-b border-line bg-surface px-3">
          <Button look="bare" aria-pressed={isOn} onClick={() => setChoice(!isOn)}>
            <Languages aria-hidden className="size-5" />
            {t(isOn ? 'off' : 'on')}
          </Button>
        </div>
      )}
      {children}
    </ReadingContext>
  );
}
