import { ArrowDown, ArrowUp } from 'lucide-react';
import { useTranslations } from 'use-intl/react';
import { siteLimits } from '../../../../contract/sites.ts';
import { IconButton } from '../../../kit/ui/icon-button.tsx';
import { PhotoField } from '../../photos/photo-field.tsx';
import { useConfiguration } from '../../workspace/workspace-context.ts';
import { FieldSpot } from '../fields/field-spot.tsx';
import { useField } from '../fields/use-field.ts';

/** Photos in a row, in their order, each with what it shows. */
export function GallerySection() {
  const t = useTranslations('page.gallery');
  const configuration = useConfiguration();
  const { value: shown, onValue } = useField(
    { table: 'configurations', id: configuration.id, path: ['content', 'gallery'], what: t('what') },
    configuration.content.gallery,
  );
  const move = (from: number, to: number) => {
    const [photo] = shown.slice(from, from + 1);
    if (photo) onValue(shown.toSpliced(from, 1).toSpliced(to, 0, photo));
  };
  return (
    <FieldSpot field="content.gallery">
      <ol className="flex flex-col gap-6">
        {shown.map((photo, at) => (
          <li key={photo.id} className="flex items-start gap-1">
            <div className="min-w-0 flex-1">
              <PhotoField
                label={t('photo', { number: at + 1 })}
                slot={`${configuration.id}-gallery-${photo.id}`}
                value={photo}
                onChange={(value) =>
                  onValue(value ? shown.with(at, value) : shown.filter(({ id }) => id !== photo.id))
                }
              />
            </div>
            <div className="flex flex-col">
              <IconButton
                label={t('earlier', { number: at + 1 })}
                disabled={at === 0}
                onClick={() => move(at, at - 1)}
              >
                <ArrowUp aria-hidden className="size-5" />
              </IconButton>
              <IconButton
                label={t('later', { number: at + 1 })}
                disabled={at === shown.length - 1}
                onClick={() => move(at, at + 1)}
              >
                <ArrowDown aria-hidden className="size-5" />
              </IconButton>
            </div>
          </li>
        ))}
      </ol>
      {shown.length < siteLimits.galleryPhotos && (
        <PhotoField
          label={t('add')}
          slot={`${configuration.id}-gallery`}
          value={null}
          onChange={(value) => {
            if (value && shown.every(({ id }) => id !== value.id)) onValue([...shown, value]);
          }}
        />
      )}
    </FieldSpot>
  );
}
