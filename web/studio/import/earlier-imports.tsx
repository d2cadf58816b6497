import { useQuery } from '@tanstack/react-query';
import { useTranslations } from 'use-intl/react';
import { Section } from '../../account/section.tsx';
import { api } from '../../kit/api/api.ts';
import type { ApiOutputs } from '../../kit/api/api-types.ts';
import { useLocale } from '../../kit/text/i18n.tsx';
import { formatNearMoment } from '../../kit/text/moment.ts';
import { NotLoaded } from '../../kit/ui/not-loaded.tsx';
import { Skeleton } from '../../kit/ui/skeleton.tsx';
import { TextLink } from '../../kit/ui/text-link.tsx';
import { isRunning } from './use-import.ts';

type ListedImport = ApiOutputs['scraper']['jobs']['list']['items'][number];

/** How often is looked while one of them is being read, in ms. */
const lookEvery = 3_000;

/** What was brought along before, newest first, and what came of it: the way back to a draft that somebody left. */
export function EarlierImports({ businessId }: { businessId: string }) {
  const t = useTranslations('studioImport.earlier');
  const imports = useQuery(
    api.scraper.jobs.list.queryOptions(
      { businessId },
      { refetchInterval: ({ state }) => (state.data?.items.some(isRunning) ? lookEvery : false) },
    ),
  );
  const items = imports.data?.items;
  return (
    <Section heading={t('title')} text={items?.length === 0 ? t('none') : t('text')}>
      {items === undefined ? (
        <NotLoaded query={imports}>
          <Skeleton className="h-16" />
        </NotLoaded>
      ) : (
        items.length > 0 && (
          <ul className="divide-y divide-line border-line border-y">
            {items.map((one) => (
              <li key={one.id} className="py-2">
                <EarlierImport job={one} />
              </li>
            ))}
          </ul>
        )
      )}
    </Section>
  );
}

const looks: Readonly<Record<ListedImport['status'], string>> = {
  queued: 'text-ink-soft',
  reading: 'text-ink-soft',
  ready: 'font-medium text-primary',
  applied: 'font-medium text-success',
  failed: 'font-medium text-emergency',
};

/** An address as people write it. */
const shortAddress = (address: string): string => {
  const { host, pathname, search } = new URL(address);
  return `${host.replace(/^www\./, '')}${pathname === '/' ? '' : pathname}${search}`;
};

function EarlierImport({ job }: { job: ListedImport }) {
  const t = useTranslations('studioImport.earlier');
  const locale = useLocale();
  const { id, businessId, source, address, status, createdAt } = job;
  return (
    <>
      <TextLink to="/studio/$businessId/import" params={{ businessId }} search={{ job: id }}>
        <span className="[overflow-wrap:anywhere]">
          {address === null ? t(`source.${source}`) : shortAddress(address)}
        </span>
      </TextLink>
      <p className="text-[0.9375rem] text-ink-soft">
        <time dateTime={createdAt}>{formatNearMoment(locale, new Date(createdAt))}</time>
        {' · '}
        <span className={looks[status]}>{t(`status.${status}`)}</span>
      </p>
    </>
  );
}
