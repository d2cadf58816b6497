/** @jsxRuntime automatic @jsxImportSource hono/jsx */
import type { PhotoType } from '../../../../../contract/sites.ts';
import type { ShownPhoto } from '../../../content/photo.ts';
import type { RenderContext } from '../render-context.ts';
import { langOf } from './words.tsx';

/** As each browser takes the first that it knows: the smallest first. */
const byWeight: readonly PhotoType[] = [
  'image/svg+xml',
  'image/avif',
  'image/webp',
  'image/jpeg',
  'image/png',
];

const isPath = (path: string) => /^[\w-]+(?:\/[\w-]+)*\.\w+$/.test(path);

interface PhotoProps {
  c: RenderContext;
  photo: ShownPhoto | null;
  /** How wide it is shown, as `sizes` has it: `(min-width: 60rem) 50vw, 100vw`. */
  sizes: string;
  /** The first thing that people see of the page: fetched before all else. */
  isFirst?: boolean;
}

/** The files of a photo by their kind, the smallest kind first, each kind with its widths; none when it is gone. */
export function photoFiles(c: RenderContext, photo: ShownPhoto | null) {
  const stored = photo && c.view.snapshot.photos[photo.id];
  if (!stored) return null;
  const files = stored.files.filter(({ path }) => isPath(path));
  const kinds = byWeight.flatMap((type) => {
    const ofType = files.filter((file) => file.type === type).toSorted((a, b) => a.width - b.width);
    return ofType.length > 0 ? [{ type, files: ofType }] : [];
  });
  return kinds.length > 0 ? { width: stored.width, height: stored.height, kinds } : null;
}

/** A photo in the kinds and widths that there are, with the room that it takes known before it comes. */
export function Photo({ c, photo, sizes, isFirst = false }: PhotoProps) {
  const stored = photoFiles(c, photo);
  const last = stored?.kinds.at(-1);
  const largest = last?.files.at(-1);
  if (!photo || !stored || !last || !largest) return null;
  const at = (path: string) => `${c.view.place.photos}/${path}`;
  const setOf = (files: typeof last.files) =>
    files.map(({ path, width }) => `${at(path)} ${width}w`).join(', ');
  const text = c.word(photo.text);
  return (
    <picture class="photo">
      {stored.kinds.slice(0, -1).map(({ type, files }) => (
        <source key={type} type={type} srcset={setOf(files)} sizes={sizes} />
      ))}
      <img
        src={at(largest.path)}
        srcset={last.files.length > 1 ? setOf(last.files) : undefined}
        sizes={last.files.length > 1 ? sizes : undefined}
        width={stored.width}
        height={stored.height}
        alt={text?.text ?? ''}
        lang={text ? langOf(c, text.language) : undefined}
        loading={isFirst ? undefined : 'lazy'}
        fetchpriority={isFirst ? 'high' : undefined}
        decoding="async"
      />
    </picture>
  );
}
