import { ChevronDown } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl/react';

type FormSectionProps = {
  title: string;
  /** One line that says what is in it while it is closed. */
  text: string;
  /** Texts that another language has and the one that is written in has not. */
  missing?: number;
  isOpen: boolean;
  onOpen: (isOpen: boolean) => void;
  children: ReactNode;
};

/** A part of the form, to be opened and closed. */
export function FormSection({ title, text, missing = 0, isOpen, onOpen, children }: FormSectionProps) {
  const t = useTranslations('page');
  return (
    <details
      open={isOpen}
      onToggle={(event) => onOpen(event.currentTarget.open)}
      className="group border-b border-line"
    >
      <summary className="flex min-h-16 list-none items-center gap-3 py-3 [&::-webkit-details-marker]:hidden">
        <span className="min-w-0 flex-1">
          <span className="flex flex-wrap items-center gap-x-2">
            <h2 className="text-lg">{title}</h2>
            {missing > 0 && (
              <span className="rounded-full bg-primary-soft px-2 text-[0.875rem] font-semibold text-primary">
                {t('missing', { count: missing })}
              </span>
            )}
          </span>
          <span className="block truncate text-[0.9375rem] text-ink-soft group-open:hidden">{text}</span>
        </span>
        <ChevronDown
          aria-hidden
          className="size-5 shrink-0 text-ink-soft transition-transform group-open:rotate-180"
        />
      </summary>
      {isOpen && <div className="flex flex-col gap-5 pt-1 pb-7">{children}</div>}
    </details>
  );
}
