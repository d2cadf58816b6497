import { useQuery } from '@tanstack/react-query';
import { Download } from 'lucide-react';
import { useTranslations } from 'use-intl/react';
import { api } from '../../web/kit/api/api.ts';
import { Button } from '../../web/kit/ui/button.tsx';
import { NotLoaded } from '../../web/kit/ui/not-loaded.tsx';
import { Skeleton } from '../../web/kit/ui/skeleton.tsx';
import { textLinkClass } from '../../web/kit/ui/text-link-class.ts';

/** The documents of an application. Whoever opens them is noted, so they are asked for on purpose; their addresses are good for some minutes. */
export function ApplicationDocuments({ id, count }: { id: string; count: number }) {
  const t = useTranslations('applications.documents');
  const documents = useQuery({
    ...api.admin.applications.documents.queryOptions({ id }),
    enabled: false,
    gcTime: 0,
  });
  return (
    <section
      aria-labelledby="documents"
      className="flex flex-col items-start gap-3 border-t border-line pt-5"
    >
      <h3 id="documents" className="text-lg">
        {t('title')}
      </h3>
      {documents.data ? (
        <ul className="flex w-full flex-col gap-4">
          {documents.data.items.map(({ id: fileId, shows, name, kind, address }) => (
            <li key={fileId}>
              <p className="text-ink-soft">{t(`kind.${shows}`)}</p>
              {kind === 'photo' && (
                <img src={address} alt={name} className="my-2 max-h-96 max-w-full rounded-card bg-sunken" />
              )}
              <a href={address} download={name} className={textLinkClass('onLine')}>
                <Download aria-hidden className="mr-1.5 inline size-5" />
                {name}
              </a>
            </li>
          ))}
        </ul>
      ) : (
        <>
          <p className="text-ink-soft">{count === 0 ? t('none') : t('noted')}</p>
          {count > 0 && (
            <Button busy={documents.isFetching} onClick={() => void documents.refetch()}>
              {t('show', { count })}
            </Button>
          )}
          {documents.isError && (
            <NotLoaded query={documents}>
              <Skeleton className="h-8" />
            </NotLoaded>
          )}
        </>
      )}
    </section>
  );
}
