import { useState } from 'react';
import { useTranslations } from 'use-intl/react';
import { textLinkClass } from '../../kit/ui/text-link-class.ts';
import { VetDialog } from './vet-dialog.tsx';

/**
 * The name of the vet who answered in a consult, within a line of text; pressed, it says who they are. It lies above a link that covers the
 * line, and is as high as a finger needs.
 */
export function VetName({ consultId, vetName }: { consultId: string; vetName: string }) {
  const t = useTranslations('vetCard');
  const [open, setOpen] = useState(false);
  return (
    <>
      <button
        type="button"
        title={t('open')}
        className={`relative z-1 -my-2.5 py-2.5 text-left wrap-anywhere ${textLinkClass('inText')}`}
        onClick={() => setOpen(true)}
      >
        {vetName}
      </button>
      <VetDialog {...{ consultId, vetName, open }} onOpenChange={setOpen} />
    </>
  );
}
