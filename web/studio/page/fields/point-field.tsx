import { useState } from 'react';
import { useTranslations } from 'use-intl/react';
import { TextField } from '../../../kit/forms/text-field.tsx';
import { setEdit } from '../../content/set-field.ts';
import { useContent } from '../../content/use-content.ts';
import { FieldSpot } from './field-spot.tsx';
import { readPoint, writePoint } from './read-point.ts';

/** Where the door is on the map, as maps let it be copied. */
export function PointField() {
  const t = useTranslations('page.contact');
  const { id, contact } = useContent((store) => store.content.business);
  const edit = useContent((store) => store.edit);
  const [draft, setDraft] = useState<string | null>(null);
  const read = draft === null ? contact.point : readPoint(draft);
  return (
    <FieldSpot field="contact.point">
      <TextField
        label={t('point')}
        hint={t('pointHint')}
        value={draft ?? writePoint(contact.point)}
        onValue={(text) => {
          setDraft(text);
          const point = readPoint(text);
          if (point !== undefined)
            edit([setEdit('businesses', id, ['contact', 'point'], contact.point, point)], t('point'));
        }}
        onBlur={() => read !== undefined && setDraft(null)}
        inputMode="text"
        autoComplete="off"
        maxLength={60}
        error={read === undefined ? t('pointWrong') : undefined}
      />
    </FieldSpot>
  );
}
