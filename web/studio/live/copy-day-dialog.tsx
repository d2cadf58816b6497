import { useState } from 'react';
import { useTranslations } from 'use-intl/react';
import { CheckField } from '../../kit/forms/check-field.tsx';
import { Button } from '../../kit/ui/button.tsx';
import { Dialog } from '../../kit/ui/dialog.tsx';

type CopyDayDialogProps = {
  /** Names of the days, from Monday on, and which of them is copied. */
  days: readonly string[];
  from: number;
  onCopy: (to: readonly number[]) => void;
  onClose: () => void;
};

/** Gives the hours of a day to others of the week. */
export function CopyDayDialog({ days, from, onCopy, onClose }: CopyDayDialogProps) {
  const t = useTranslations('studioLive.hours.copy');
  const [chosen, setChosen] = useState<readonly number[]>([]);
  const others = days.map((name, at) => ({ name, at })).filter(({ at }) => at !== from);
  return (
    <Dialog open onOpenChange={(open) => !open && onClose()} title={t('title', { day: days[from] ?? '' })}>
      <div className="grid grid-cols-2 gap-x-4">
        {others.map(({ name, at }) => (
          <CheckField
            key={at}
            label={<span className="block first-letter:uppercase">{name}</span>}
            value={chosen.includes(at)}
            onValue={(on) => setChosen(on ? [...chosen, at] : chosen.filter((one) => one !== at))}
          />
        ))}
      </div>
      <div className="flex flex-wrap gap-2">
        <Button
          look="primary"
          disabled={chosen.length === 0}
          onClick={() => {
            onCopy(chosen);
            onClose();
          }}
        >
          {t('confirm')}
        </Button>
        <Button look="bare" onClick={() => setChosen(others.map(({ at }) => at))}>
          {t('all')}
        </Button>
      </div>
    </Dialog>
  );
}
