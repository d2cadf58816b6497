import { Dialog } from '@base-ui/react/dialog';
import { Download, X, ZoomIn, ZoomOut } from 'lucide-react';
import { useState } from 'react';
import { useTranslations } from 'use-intl/react';
import type { Attachment } from '../../../contract/files.ts';
import { useFileAddress } from './file-address.ts';
import { placeholderUrl } from './placeholder-url.ts';
import { useSaveFile } from './save-file.ts';

const steps = [1, 2, 4] as const;
const round = 'inline-grid size-12 place-items-center rounded-full bg-stage/70 text-on-stage hover:bg-stage';

/** A photo over the whole screen: nearer by the buttons or a double press, moved by scrolling. Escape closes it. */
export function PhotoViewer({ file, onClose }: { file: Attachment; onClose: () => void }) {
  const t = useTranslations('files');
  const kit = useTranslations('kit');
  const [step, setStep] = useState(0);
  const address = useFileAddress(file.id, 'shown');
  const [isThere, setThere] = useState(false);
  const behind = isThere ? null : placeholderUrl(file.placeholder);
  const save = useSaveFile(file);
  const zoom = steps[step] ?? 1;
  return (
    <Dialog.Root open onOpenChange={(open) => !open && onClose()}>
      <Dialog.Portal>
        <Dialog.Backdrop className="fixed inset-0 z-40 bg-stage/95" />
        <Dialog.Popup className="fixed inset-0 z-50 flex flex-col text-on-stage outline-none">
          <Dialog.Title className="sr-only">{file.name}</Dialog.Title>
          <section
            // biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reachable by keyboard
            tabIndex={0}
            aria-label={t('viewer')}
            className="grid min-h-0 flex-1 overflow-auto overscroll-contain bg-contain bg-center bg-no-repeat"
            style={behind === null || address === null ? undefined : { backgroundImage: `url(${behind})` }}
            onDoubleClick={() => setStep((step + 1) % steps.length)}
          >
            {address === null && <p className="m-auto">{t('gone')}</p>}
            {address && (
              <img
                onLoad={() => setThere(true)}
                src={address}
                alt={file.name}
                style={
                  zoom === 1
                    ? { maxWidth: '100%', maxHeight: '100dvh' }
                    : { width: `${zoom * 100}%`, maxWidth: 'none' }
                }
                className="m-auto object-contain"
              />
            )}
          </section>
          <div className="absolute top-3 right-3 flex gap-2">
            <button
              type="button"
              aria-label={t('zoomOut')}
              disabled={step === 0}
              className={`${round} disabled:opacity-50`}
              onClick={() => setStep(step - 1)}
            >
              <ZoomOut aria-hidden className="size-5.5" />
            </button>
            <button
              type="button"
              aria-label={t('zoomIn')}
              disabled={step === steps.length - 1}
              className={`${round} disabled:opacity-50`}
              onClick={() => setStep(step + 1)}
            >
              <ZoomIn aria-hidden className="size-5.5" />
            </button>
            <button
              type="button"
              aria-label={t('save', { name: file.name })}
              className={round}
              onClick={() => void save()}
            >
              <Download aria-hidden className="size-5.5" />
            </button>
            <Dialog.Close aria-label={kit('close')} className={round}>
              <X aria-hidden className="size-5.5" />
            </Dialog.Close>
          </div>
        </Dialog.Popup>
      </Dialog.Portal>
    </Dialog.Root>
  );
}
