import { Dialog } from '@base-ui/react/dialog';
import { X } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl/react';

type DetailDrawerProps = { open: boolean; onClose: () => void; title: string; children: ReactNode };

/** The details of a row: from the right on a wide screen, from below on a narrow one. Escape closes it; focus goes back. */
export function DetailDrawer({ open, onClose, title, children }: DetailDrawerProps) {
  const t = useTranslations('kit');
  return (
    <Dialog.Root open={open} onOpenChange={(next) => next || onClose()}>
      <Dialog.Portal>
        <Dialog.Backdrop className="fixed inset-0 z-40 bg-shade transition-opacity duration-200 data-ending-style:opacity-0 data-starting-style:opacity-0" />
        <Dialog.Popup className="fixed inset-x-0 bottom-0 z-50 flex max-h-[92dvh] flex-col gap-5 overflow-y-auto rounded-t-2xl bg-surface p-5 pb-[max(1.25rem,env(safe-area-inset-bottom))] text-ink transition duration-200 max-md:data-ending-style:translate-y-8 max-md:data-starting-style:translate-y-8 md:inset-y-0 md:left-auto md:max-h-none md:w-[28rem] md:rounded-none md:p-6 md:data-ending-style:translate-x-8 md:data-starting-style:translate-x-8 data-ending-style:opacity-0 data-starting-style:opacity-0">
          <div className="flex items-start justify-between gap-3">
            <Dialog.Title className="min-w-0 pt-1.5 text-xl wrap-anywhere">{title}</Dialog.Title>
            <Dialog.Close
              aria-label={t('close')}
              className="-mt-0.5 -mr-2 inline-grid size-11 shrink-0 place-items-center rounded-card text-ink-soft hover:bg-sunken"
            >
              <X aria-hidden className="size-5" />
            </Dialog.Close>
          </div>
          {children}
        </Dialog.Popup>
      </Dialog.Portal>
    </Dialog.Root>
  );
}
