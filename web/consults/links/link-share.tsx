import { useLayoutEffect, useRef, useState } from 'react';
import { toast } from 'sonner';
import { useTranslations } from 'use-intl/react';
import { locales } from '../../../contract/people.ts';
import { useLocale } from '../../kit/text/i18n.tsx';
import { Button } from '../../kit/ui/button.tsx';
import { buttonClass } from '../../kit/ui/button-class.ts';
import { invitationText, linkAddress, whatsappAddress } from './invitation.ts';
import { QrCode } from './qr-code.tsx';

/** Hands a new link on: WhatsApp, the phone's own sheet, the clipboard, a QR code for a phone beside this one. */
export function LinkShare({ token, onAnother }: { token: string; onAnother: () => void }) {
  const t = useTranslations('links');
  const [locale, setLocale] = useState(useLocale());
  const [showsQr, setShowsQr] = useState(false);
  const heading = useRef<HTMLHeadingElement>(null);
  // At once: the button that was pressed is gone, and a dialog takes a focus that is nowhere for itself.
  useLayoutEffect(() => heading.current?.focus(), []);
  const address = linkAddress(window.location.origin, locale, token);
  const text = invitationText(locale, address);

  const copy = () =>
    navigator.clipboard.writeText(address).then(
      () => toast.success(t('copied')),
      () => toast.error(t('notCopied')),
    );
  // Closing the sheet without sending anything is no failure.
  const share = () => navigator.share({ text }).catch(() => undefined);

  return (
    <section className="flex flex-col gap-3">
      <h3 ref={heading} tabIndex={-1} className="text-lg">
        {t('ready')}
      </h3>
      <p className="text-ink-soft">{t('readyText')}</p>
      <label className="flex flex-wrap items-center gap-x-3 gap-y-1 text-[0.9375rem]">
        {t('language')}
        <select
          className="min-h-11 rounded-card border border-edge bg-surface px-3 text-ink"
          value={locale}
          onChange={({ target }) => setLocale(locales.find((one) => one === target.value) ?? locale)}
        >
          {locales.map((one) => (
            <option key={one} value={one}>
              {t(`languages.${one}`)}
            </option>
          ))}
        </select>
      </label>
      <div className="flex flex-col gap-2 sm:flex-row sm:flex-wrap">
        <a
          href={whatsappAddress(text)}
          target="_blank"
          rel="noreferrer noopener"
          className={buttonClass('primary')}
        >
          {t('whatsapp')}
        </a>
        {'share' in navigator && <Button onClick={() => void share()}>{t('share')}</Button>}
        <Button onClick={() => void copy()}>{t('copy')}</Button>
        <Button aria-expanded={showsQr} onClick={() => setShowsQr(!showsQr)}>
          {t('qrShow')}
        </Button>
      </div>
      {showsQr && <QrCode content={address} label={t('qr')} />}
      <label className="flex flex-col gap-1 text-[0.9375rem]">
        {t('address')}
        <input
          readOnly
          value={address}
          onFocus={({ target }) => target.select()}
          className="min-h-11 rounded-card border border-edge bg-paper px-3 text-ink"
        />
      </label>
      <Button look="bare" onClick={onAnother}>
        {t('another')}
      </Button>
    </section>
  );
}
