import { Share2 } from 'lucide-react';
import { useTranslations } from 'use-intl/react';
import { Field } from '../../kit/forms/field.tsx';
import { Button } from '../../kit/ui/button.tsx';
import { CopyButton } from './copy-button.tsx';

/** A link that is given to somebody: to read, to copy, and for the phone's own sheet. */
export function LinkToHandOn({ url, label }: { url: string; label: string }) {
  const t = useTranslations('studioWords');
  // Closing the sheet without sending anything is no failure.
  const share = () => navigator.share({ url }).catch(() => undefined);
  return (
    <div className="flex flex-col gap-2">
      <Field label={label}>
        {(control) => (
          <input
            {...control}
            readOnly
            value={url}
            onFocus={({ target }) => target.select()}
            className="block min-h-12 w-full rounded-card border border-edge bg-sunken px-3.5 py-2.5 text-ink"
          />
        )}
      </Field>
      <div className="flex flex-wrap gap-2">
        <CopyButton text={url} what={label} />
        {'share' in navigator && (
          <Button onClick={() => void share()}>
            <Share2 aria-hidden className="size-4.5" />
            {t('share')}
          </Button>
        )}
      </div>
    </div>
  );
}
