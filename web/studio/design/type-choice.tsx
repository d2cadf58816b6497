import { useTranslations } from 'use-intl/react';
import { typeCodes } from '../../../worker/sites/pages/published/looks/choices.ts';
import { typeFaces } from '../../../worker/sites/pages/published/looks/type.ts';
import { useContent } from '../content/use-content.ts';
import { LookChoice } from './look-choice.tsx';
import { useLook } from './use-look.ts';

/** A face for what is large and one for what is read, as they are on this device. */
export function TypeChoice() {
  const t = useTranslations('design');
  const name = useContent((store) => store.content.business.name);
  const { look, choose } = useLook();
  return (
    <LookChoice
      title={t('type')}
      columns="grid-cols-1 min-[22rem]:grid-cols-2"
      value={look.type}
      onValue={(code) => choose('type', code, t('what.type'))}
      choices={typeCodes.map((value) => ({ value, name: t(`types.${value}`) }))}
      draw={(code) => {
        const { display, text, displayWeight } = typeFaces[code];
        // The app's own face is the one that comes along with a page.
        const faceOf = (list: string) => list.replace(/^Figtree,/, '"Figtree Variable",');
        return (
          <span
            aria-hidden
            className="flex min-h-20 flex-col justify-center gap-1 rounded-lg bg-sunken px-3 py-2"
          >
            <span
              className="truncate text-xl leading-tight"
              style={{ fontFamily: faceOf(display), fontWeight: displayWeight }}
            >
              {name}
            </span>
            <span className="text-[0.875rem] leading-snug text-ink-soft" style={{ fontFamily: faceOf(text) }}>
              {t('typeSample')}
            </span>
          </span>
        );
      }}
    />
  );
}
