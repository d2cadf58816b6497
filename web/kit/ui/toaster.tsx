import { Toaster as Sonner } from 'sonner';
import { useTranslations } from 'use-intl/react';

/** Where short notices appear. Send one with `toast(...)` of `sonner`; one with an action stays long enough to be pressed. */
export function Toaster() {
  const t = useTranslations('kit');
  return (
    <Sonner
      position="top-center"
      duration={6000}
      theme="system"
      containerAriaLabel={t('notices')}
      toastOptions={{
        classNames: {
          toast:
            'font-sans! text-base! bg-ink! text-paper! border-none! rounded-card! shadow-none! tabular-nums!',
          description: 'text-paper!',
          actionButton: 'bg-paper! text-ink! h-9! px-3! font-semibold! text-[0.9375rem]!',
        },
      }}
    />
  );
}
