import { Link } from '@tanstack/react-router';
import { BellRing, CalendarDays, SlidersHorizontal, UserRound, Volume2, VolumeX, Wallet } from 'lucide-react';
import { useState } from 'react';
import { useTranslations } from 'use-intl/react';
import { chime } from '../../kit/attention/chime.ts';
import { askForNotices, noticesAre } from '../../kit/attention/notify-here.ts';
import { setSound, useSound } from '../../kit/attention/sound-setting.ts';
import { IconButton } from '../../kit/ui/icon-button.tsx';
import { DutySwitch } from './duty-switch.tsx';

const linkClass =
  'inline-grid size-11 shrink-0 place-items-center rounded-card text-ink-soft hover:bg-sunken hover:text-ink';

/** Top of the desk's first column: on or off duty, whether an offer makes a sound and a notice, and the ways to the calendar and to what one takes. */
export function DeskHead({ onDuty }: { onDuty: boolean }) {
  const t = useTranslations('desk');
  const sound = useSound();
  const [notices, setNotices] = useState(noticesAre);
  return (
    <div className="px-4 py-2">
      <div className="flex flex-wrap items-center justify-between gap-x-2">
        <p aria-hidden className="text-xl font-[680] tracking-tight">
          {t('title')}
        </p>
        <div className="-mx-2.5 flex shrink-0">
          {notices === 'default' && (
            <IconButton
              label={t('askNotices')}
              onClick={() => void askForNotices().then(() => setNotices(noticesAre()))}
            >
              <BellRing aria-hidden className="size-5.5" />
            </IconButton>
          )}
          <IconButton
            label={t(sound ? 'soundOff' : 'soundOn')}
            onClick={() => {
              setSound(!sound);
              if (!sound) chime();
            }}
          >
            {sound ? (
              <Volume2 aria-hidden className="size-5.5" />
            ) : (
              <VolumeX aria-hidden className="size-5.5" />
            )}
          </IconButton>
          <Link to="/vet/duty" className={linkClass} aria-label={t('calendar')} title={t('calendar')}>
            <CalendarDays aria-hidden className="size-5.5" />
          </Link>
          <Link to="/vet/profile" className={linkClass} aria-label={t('profile')} title={t('profile')}>
            <UserRound aria-hidden className="size-5.5" />
          </Link>
          <Link to="/vet/earnings" className={linkClass} aria-label={t('earnings')} title={t('earnings')}>
            <Wallet aria-hidden className="size-5.5" />
          </Link>
          <Link to="/vet/settings" className={linkClass} aria-label={t('settings')} title={t('settings')}>
            <SlidersHorizontal aria-hidden className="size-5.5" />
          </Link>
        </div>
      </div>
      <DutySwitch onDuty={onDuty} />
    </div>
  );
}
