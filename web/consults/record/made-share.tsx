import { useLayoutEffect, useRef } from 'react';
import { toast } from 'sonner';
import { useTranslations } from 'use-intl/react';
import { Button } from '../../kit/ui/button.tsx';

/** A link that was just made, to be copied or sent: it is shown this once. */
export function MadeShare({ token, onDone }: { token: string; onDone: () => void }) {
  const t = useTranslations('record.share');
  const heading = useRef<HTMLHeadingElement>(null);
  // At once: the button that was pressed is gone, and a dialog takes a focus that is nowhere for itself.
  useLayoutEffect(() => heading.current?.focus(), []);
  const address = `${window.location.origin}/r/${token}`;
  const copy = () =>
    navigator.clipboard.writeText(address).then(
      () => toast.success(t('copied')),
      () => toast.error(t('notCopied')),
    );
  return (
    <section className="flex flex-col gap-3">
      <h3 ref={heading} tabIndex={-1} className="text-lg">
        {t('ready')}
      </h3>
      <p className="text-ink-soft">{t('readyText')}</p>
      <label className="flex flex-col gap-1 text-[0.9375rem]">
        {t('address')}
        <input
          readOnly
          value={address}
          onFocus={({ target }) => target.select()}
          className="min-h-11 rounded-card border border-edge bg-paper px-3 text-ink"
        />
      </label>
      <div className="flex flex-col gap-2 sm:flex-row">
        <Button look="primary" onClick={() => void copy()}>
          {t('copy')}
        </Button>
        {'share' in navigator && (
          // Closing the sheet without sending anything is no failure.
          <Button onClick={() => void navigator.share({ url: address }).catch(() => undefined)}>
            {t('send')}
          </Button>
        )}
        <Button onClick={onDone}>{t('done')}</Button>
      </div>
    </section>
  );
}
