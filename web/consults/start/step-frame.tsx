import { ArrowLeft } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl/react';
import { IconButton } from '../../kit/ui/icon-button.tsx';
import { PageHeading } from '../../kit/ui/page-heading.tsx';
import { DutyNotice } from '../callback/duty-notice.tsx';

type StepFrameProps = {
  title: string;
  step: number;
  steps: number;
  /** Leads to the step before; the first step has none. */
  onBack?: () => void;
  children: ReactNode;
};

/** Heading of a step of the start flow, with where one is and the way back. */
export function StepFrame({ title, step, steps, onBack, children }: StepFrameProps) {
  const t = useTranslations('start');
  const kit = useTranslations('kit');
  return (
    <>
      <div className="mb-2 flex min-h-11 items-center gap-2">
        {onBack && (
          <IconButton label={kit('back')} className="-ml-3" onClick={onBack}>
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
      {step === 1 && <DutyNotice />}
      <div className="mt-6">{children}</div>
    </>
  );
}
