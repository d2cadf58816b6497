import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl/react';
import { classNames } from './class-names.ts';

/** A grey bar in the place of text or a picture that is on its way. Size it with `className`. */
export function Skeleton({ className }: { className?: string }) {
  return <span aria-hidden className={classNames('block animate-pulse rounded-lg bg-line', className)} />;
}

/** Wraps the skeleton of a screen: says "loading" once to a screen reader, shows the bars to everybody else. */
export function SkeletonGroup({ className, children }: { className?: string; children: ReactNode }) {
  const t = useTranslations('kit');
  return (
    <div role="status" className={className}>
      <span className="sr-only">{t('loading')}</span>
      {children}
    </div>
  );
}
