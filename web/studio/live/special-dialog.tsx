import { useState } from 'react';
import { useTranslations } from 'use-intl/react';
import { type MenuLanguage, siteLengths, siteLimits } from '../../../contract/sites.ts';
import { ChoiceGroup } from '../../kit/forms/choice-group.tsx';
import { FormError } from '../../kit/forms/form-error.tsx';
import { TextField } from '../../kit/forms/text-field.tsx';
import { Button } from '../../kit/ui/button.tsx';
import { Dialog } from '../../kit/ui/dialog.tsx';
import { useLanguageName } from '../words/language-name.ts';
import { type ShiftDraft, type SpecialStretch, wrongWith } from './hours-draft.ts';
import { ShiftFields } from './shift-fields.tsx';

type SpecialDialogProps = {
  today: string;
  languages: readonly MenuLanguage[];
  /** Adds them; false when there is no room for as many. */
  onAdd: (stretch: SpecialStretch) => boolean;
  onClose: () => void;
};

/** A day, or several in a row, that are closed or have hours of their own, with a word for guests why. */
export function SpecialDialog({ today, languages, onAdd, onClose }: SpecialDialogProps) {
  const t = useTranslations('studioLive.hours.special');
  const languageName = useLanguageName();
  const [from, setFrom] = useState(today);
  const [to, setTo] = useState('');
  const [kind, setKind] = useState<'closed' | 'hours'>('closed');
  const [shifts, setShifts] = useState<readonly ShiftDraft[]>([{ opens: '13:00', closes: '16:00' }]);
  const [note, setNote] = useState<SpecialStretch['note']>({});
  const [wrong, setWrong] = useState<'order' | 'full' | 'hours' | null>(null);
  const add = () => {
    const last = to === '' ? from : to;
    if (from < today || last < from) return setWrong('order');
    if (kind === 'hours' && (shifts.length === 0 || wrongWith(shifts) !== null)) return setWrong('hours');
    const said = Object.fromEntries(Object.entries(note).filter(([, text]) => text.trim() !== ''));
    if (!onAdd({ from, to: last, shifts: kind === 'closed' ? [] : shifts, note: said }))
      return setWrong('full');
    onClose();
  };
  return (
    <Dialog open onOpenChange={(open) => !open && onClose()} title={t('addTitle')}>
      <form
        noValidate
        className="flex flex-col gap-4"
        onSubmit={(event) => {
          event.preventDefault();
          add();
        }}
      >
        {wrong !== null && (
          <FormError key={wrong}>{t(`wrong.${wrong}`, { limit: siteLimits.specialDays })}</FormError>
        )}
        <div className="grid grid-cols-2 gap-3">
          <TextField type="date" min={today} label={t('from')} value={from} onValue={setFrom} />
          <TextField type="date" min={from} label={t('to')} optional value={to} onValue={setTo} />
        </div>
        <ChoiceGroup
          legend={t('kind')}
          choices={[
            { value: 'closed', label: t('isClosed') },
            { value: 'hours', label: t('hasHours') },
          ]}
          value={kind}
          onValue={setKind}
        />
        {kind === 'hours' && <ShiftFields of={t('theseDays')} shifts={shifts} onShifts={setShifts} />}
        {languages.map((language) => (
          <TextField
            key={language}
            lang={language}
            label={t('note', { language: languageName(language) })}
            optional
            maxLength={siteLengths.name}
            value={note[language] ?? ''}
            onValue={(text) => setNote({ ...note, [language]: text })}
          />
        ))}
        <Button type="submit" look="primary" large>
          {t('confirm')}
        </Button>
      </form>
    </Dialog>
  );
}
