import { useTranslations } from 'use-intl/react';
import { textLinkClass } from '../kit/ui/text-link-class.ts';
import { useUpdate } from './updates.ts';

/** Offers the new version when there is one. */
export function UpdateBanner() {
  const t = useTranslations('shell');
  const update = useUpdate();
  return (
    <div role="status">
      {update && (
        <p className="flex flex-wrap items-center justify-center gap-x-3 bg-primary-soft px-4 text-center">
          {t('newVersion')}
          <button type="button" className={`min-h-11 ${textLinkClass('inText')}`} onClick={update}>
            {t('reload')}
          </button>
        </p>
      )}
    </div>
  );
}
