import { useState } from 'react';
import { useTranslations } from 'use-intl/react';
import { TextField } from '../../kit/forms/text-field.tsx';
import { Button } from '../../kit/ui/button.tsx';
import { Dialog } from '../../kit/ui/dialog.tsx';
import { minutesOf } from '../words/zone-moment.ts';
import { untilTime, untilTomorrow } from './until.ts';
import type { Until } from './use-live.ts';

type UntilDialogProps = {
  name: string;
  timeZone: string;
  onChosen: (until: Until) => void;
  onClose: () => void;
};

/** Until when a dish is sold out: tomorrow, a time of the clock, or until somebody says so. */
export function UntilDialog({ name, timeZone, onChosen, onClose }: UntilDialogProps) {
  const t = useTranslations('studioLive.until');
  const [time, setTime] = useState('');
  const minutes = minutesOf(time);
  const choose = (until: Until) => {
    onChosen(until);
    onClose();
  };
  return (
    <Dialog open onOpenChange={(open) => !open && onClose()} title={t('title', { name })}>
      <div className="flex flex-col gap-3">
        <Button large onClick={() => choose(untilTomorrow(timeZone, Date.now()))}>
          {t('choose.tomorrow')}
        </Button>
        <Button large onClick={() => choose('until-told')}>
          {t('choose.told')}
        </Button>
        <form
          className="flex items-end gap-3 border-t border-line pt-4"
          onSubmit={(event) => {
            event.preventDefault();
            if (!Number.isNaN(minutes)) choose(untilTime(timeZone, Date.now(), minutes));
          }}
        >
          <TextField className="flex-1" type="time" label={t('choose.time')} value={time} onValue={setTime} />
          <Button type="submit" look="primary" className="mb-1.5 min-h-12" disabled={Number.isNaN(minutes)}>
            {t('choose.set')}
          </Button>
        </form>
      </div>
    </Dialog>
  );
}
