import { PhotoField } from '../../photos/photo-field.tsx';
import { useConfiguration } from '../../workspace/workspace-context.ts';
import { FieldSpot } from './field-spot.tsx';
import { useField } from './use-field.ts';

/** The photo of a part of the page, with what it shows. */
export function ShownPhotoField({ part, label }: { part: 'hero' | 'about'; label: string }) {
  const configuration = useConfiguration();
  const path = ['content', part, 'photo'];
  const { value, onValue } = useField(
    { table: 'configurations', id: configuration.id, path, what: label },
    configuration.content[part].photo,
  );
  return (
    <FieldSpot field={path.join('.')}>
      <PhotoField label={label} slot={`${configuration.id}-${part}`} value={value} onChange={onValue} />
    </FieldSpot>
  );
}
