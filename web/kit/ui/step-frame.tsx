import { ArrowLeft } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl/react';
import { IconButton } from './icon-button.tsx';
import { PageHeading } from './page-heading.tsx';

type StepFrameProps = {
  title: string;
  step: number;
  steps: number;
  /** Leads to the step before; the first step has none. */
  onBack?: (() => void) | undefined;
  /** Stands between the heading and the step. */
  notice?: ReactNode;
  children: ReactNode;
};

/** Heading of a step of something that goes in steps, with where one is and the way back. */
export function StepFrame({ title, step, steps, onBack, notice, children }: StepFrameProps) {
  const t = useTranslations('kit');
  return (
    <>
      <div className="mb-2 flex min-h-11 items-center gap-2">
        {onBack && (
          <IconButton label={t('back')} className="-ml-3" onClick={onBack}>
            <ArrowLeft aria-hidden className="size-5.5" />
          </IconButton>
        )}
        <p className="text-[0.9375rem] font-semibold text-ink-soft">{t('progress', { step, steps })}</p>
        <span aria-hidden className="ml-auto flex gap-1.5">
          {Array.from({ length: steps }, (_, index) => (
            <span
              // biome-ignore lint/suspicious/noArrayIndexKey: the segments have no other identity than their place
              key={index}
              className={`h-1.5 w-6 rounded-full ${index < step ? 'bg-primary' : 'bg-line'}`}
            />
          ))}
        </span>
      </div>
      <PageHeading>{title}</PageHeading>
      {notice}
      <div className="mt-6">{children}</div>
    </>
  );
}
