import { Dialog as Base } from '@base-ui/react/dialog';
import { X } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl/react';

type DialogProps = {
  open: boolean;
  onOpenChange: (open: boolean) => void;
  title: string;
  /** One or two sentences under the title. */
  text?: string;
  children: ReactNode;
};

/** A modal: a sheet from below on a phone, a box in the middle elsewhere. Traps focus, closes on Escape, gives focus back. */
export function Dialog({ open, onOpenChange, title, text, children }: DialogProps) {
  const t = useTranslations('kit');
  return (
    <Base.Root open={open} onOpenChange={onOpenChange}>
      <Base.Portal>
        <Base.Backdrop className="fixed inset-0 z-40 bg-shade transition-opacity duration-200 data-ending-style:opacity-0 data-starting-style:opacity-0" />
        <Base.Popup className="fixed inset-x-0 bottom-0 z-50 flex max-h-[92dvh] flex-col gap-4 overflow-y-auto rounded-t-2xl bg-surface p-5 pb-[max(1.25rem,env(safe-area-inset-bottom))] text-ink transition duration-200 data-ending-style:translate-y-8 data-ending-style:opacity-0 data-starting-style:translate-y-8 data-starting-style:opacity-0 sm:inset-x-auto sm:bottom-auto sm:left-1/2 sm:top-1/2 sm:w-[min(32rem,calc(100vw-3rem))] sm:-translate-x-1/2 sm:-translate-y-1/2 sm:rounded-2xl sm:p-6">
          <div className="flex items-start justify-between gap-3">
            <Base.Title className="pt-1.5 text-xl">{title}</Base.Title>
            <Base.Close
              aria-label={t('close')}
              className="-mt-0.5 -mr-2 inline-grid size-11 shrink-0 place-items-center rounded-card text-ink-soft hover:bg-sunken"
            >
              <X aria-hidden className="size-5" />
            </Base.Close>
          </div>
          {text && <Base.Description className="-mt-2 text-ink-soft">{text}</Base.Description>}
          {children}
        </Base.Popup>
      </Base.Portal>
    </Base.Root>
  );
}
