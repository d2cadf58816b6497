import { useTranslations } from 'use-intl/react';
import { photoTreatments } from '../../../worker/sites/pages/published/looks/choices.ts';
import { photoFilters } from '../../../worker/sites/pages/published/looks/photo-filters.ts';
import { useContent } from '../content/use-content.ts';
import { photoSource } from '../photos/photo-source.ts';
import { useConfiguration } from '../workspace/workspace-context.ts';
import { LookChoice } from './look-choice.tsx';
import { useLook } from './use-look.ts';

/** What is done to photos, on one of the place's own. */
export function PhotoChoice() {
  const t = useTranslations('design');
  const { content } = useConfiguration();
  const photos = useContent((store) => store.content.photos);
  const { look, choose } = useLook();
  const shown = photos[content.hero.photo?.id ?? ''] ?? Object.values(photos)[0];
  const source = shown && photoSource(shown, 256);
  return (
    <LookChoice
      title={t('photos')}
      columns="grid-cols-3"
      value={look.photos}
      onValue={(code) => choose('photos', code, t('what.photos'))}
      choices={photoTreatments.map((value) => ({ value, name: t(`treatments.${value}`) }))}
      draw={(code) =>
        source ? (
          <img
            src={source}
            alt=""
            className="aspect-[4/3] w-full rounded-lg object-cover"
            style={{ filter: photoFilters[code] || 'none' }}
          />
        ) : (
          <span
            aria-hidden
            className="aspect-[4/3] rounded-lg bg-linear-to-br from-[#c2703d] to-[#4c7a52]"
            style={{ filter: photoFilters[code] || 'none' }}
          />
        )
      }
    />
  );
}
