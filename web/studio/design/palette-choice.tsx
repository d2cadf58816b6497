import { useTranslations } from 'use-intl/react';
import { choicesOf } from '../../../worker/sites/pages/published/looks/choices-of.ts';
import { LookChoice } from './look-choice.tsx';
import { useLook } from './use-look.ts';

/** The palettes of the template, in the colours that they are. */
export function PaletteChoice() {
  const t = useTranslations('design');
  const { look, choose } = useLook();
  const { palettes } = choicesOf(look.template);
  return (
    <LookChoice
      title={t('palette')}
      hint={t('paletteHint')}
      columns="grid-cols-3"
      value={look.palette}
      onValue={(code) => choose('palette', code, t('what.palette'))}
      choices={palettes.map(({ code }) => ({ value: code, name: t(`palettes.${code}`) }))}
      draw={(code) => (
        <span aria-hidden className="flex h-12 overflow-hidden rounded-lg border border-line">
          {palettes
            .find((palette) => palette.code === code)
            ?.colours.map((colour) => (
              <span key={colour} className="flex-1 first:flex-[2]" style={{ background: colour }} />
            ))}
        </span>
      )}
    />
  );
}
