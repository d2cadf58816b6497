import { useTranslations } from 'use-intl/react';
import { useProblemText } from '../../kit/api/problem-text.ts';
import { Button } from '../../kit/ui/button.tsx';
import type { CallSession, CallView } from './call-session.ts';
import { DeviceSelect } from './device-select.tsx';
import { LevelMeter } from './level-meter.tsx';
import { StreamView } from './stream-view.tsx';

/** Before the call: oneself as the others will see and hear one, and which camera and microphone. Nobody else sees it. */
export function DeviceCheck({ session, view }: { session: CallSession; view: CallView }) {
  const t = useTranslations('call');
  const problemText = useProblemText();
  const { own, rung, reason, choice, phase, error } = view;
  return (
    <div className="flex flex-col gap-3 p-3 sm:flex-row sm:p-4">
      <div className="relative aspect-video w-full overflow-hidden rounded-card bg-stage sm:w-72 sm:shrink-0">
        {own && rung === 'video' ? (
          <StreamView stream={own} label={t('own')} own className="size-full" />
        ) : (
          <p className="grid size-full place-items-center p-4 text-center text-on-stage">{t('noPicture')}</p>
        )}
      </div>
      <div className="flex min-w-0 flex-1 flex-col gap-3">
        <div>
          <p className="mb-1 text-[0.9375rem]">{t('speak')}</p>
          <LevelMeter stream={own} />
        </div>
        {reason && reason !== 'chosen' && (
          <p role="alert" className="font-medium">
            {t(`reasons.${reason}`)} {t(`goesOn.${rung}`)}
          </p>
        )}
        {error !== null && (
          <p role="alert" className="font-medium text-emergency">
            {problemText(error)} {t('joinFailed')}
          </p>
        )}
        <DeviceSelect
          kind="videoinput"
          value={choice.camera}
          after={own}
          onChoose={(camera) => void session.check({ camera })}
        />
        <DeviceSelect
          kind="audioinput"
          value={choice.microphone}
          after={own}
          onChoose={(microphone) => void session.check({ microphone })}
        />
        <div className="flex flex-wrap gap-2">
          <Button look="primary" busy={phase === 'joining'} onClick={() => void session.join()}>
            {t(`enter.${rung}`)}
          </Button>
          {reason && reason !== 'chosen' && (
            <Button onClick={() => void session.check()}>{t('again')}</Button>
          )}
          <Button onClick={() => session.leave()}>{t('notNow')}</Button>
        </div>
      </div>
    </div>
  );
}
