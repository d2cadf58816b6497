import { useEffect } from 'react';
import { useTranslations } from 'use-intl/react';
import { consultModes } from '../../../contract/consults.ts';
import { ChoiceGroup } from '../../kit/forms/choice-group.tsx';
import { useVideoOff } from '../call/use-video-off.ts';
import { changeDraft, useDraft } from './draft.ts';
import { useConsultPrice } from './use-consult-price.ts';

/** By chat or by video, each with what it costs; nothing where only the chat is to be had. */
export function ModeChoice() {
  const t = useTranslations('start.mode');
  const { mode } = useDraft();
  const isOff = useVideoOff();
  const prices = { chat: useConsultPrice('chat'), video: useConsultPrice('video') };
  useEffect(() => {
    if (isOff && mode === 'video') changeDraft({ mode: 'chat' });
  }, [isOff, mode]);
  if (isOff !== false) return null;
  return (
    <ChoiceGroup
      legend={t('legend')}
      layout="list"
      value={mode}
      onValue={(chosen) => changeDraft({ mode: chosen })}
      choices={consultModes.map((one) => ({
        value: one,
        label: (
          <span className="flex items-baseline justify-between gap-3">
            {t(one)}
            <span>{prices[one]?.amount}</span>
          </span>
        ),
        detail: t(`${one}Detail`),
      }))}
    />
  );
}
