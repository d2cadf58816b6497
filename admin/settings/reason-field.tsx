import { useTranslations } from 'use-intl/react';
import { promiseBounds } from '../../contract/promises.ts';
import { type BoundField, bound } from '../../web/kit/forms/bound.ts';
import { TextArea } from '../../web/kit/forms/text-area.tsx';

/** Why a setting changes; every change says it. */
export function ReasonField({ field }: { field: BoundField<string> }) {
  const t = useTranslations('settings.change');
  return (
    <TextArea
      label={t('reason')}
      hint={t('hint')}
      rows={2}
      maxLength={promiseBounds.reason}
      {...bound(field, t('wrong'))}
    />
  );
}
