import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl/react';
import { EmptyState } from './empty-state.tsx';
import { ErrorState } from './error-state.tsx';
import { SkeletonGroup } from './skeleton.tsx';

type NotLoadedProps = {
  query: { error: unknown; isPaused: boolean; refetch: () => Promise<unknown> };
  /** The bars of the skeleton. */
  children: ReactNode;
};

/** In the place of something that is not here yet: on its way, waiting for a network, or failed. */
export function NotLoaded({ query, children }: NotLoadedProps) {
  const t = useTranslations('kit.notLoaded');
  if (query.error) return <ErrorState error={query.error} onRetry={() => void query.refetch()} />;
  if (query.isPaused) return <EmptyState title={t('title')} text={t('text')} />;
  return <SkeletonGroup className="flex flex-col gap-3">{children}</SkeletonGroup>;
}
