import type { CSSProperties } from 'react';
import type { Attachment } from '../../../contract/files.ts';
import { placeholderUrl } from './placeholder-url.ts';

/** Pixels that a picture in a conversation has at most. */
const widest = 288;
const highest = 320;

/** The place of a picture before it is there: its size is known, so that nothing moves when it comes. */
export function pictureFrame({ width, height, placeholder }: Attachment): CSSProperties {
  const [w, h] = [width ?? 4, height ?? 3];
  const scale = Math.min(widest / w, highest / h);
  const behind = placeholderUrl(placeholder);
  return {
    width: Math.max(96, Math.round(w * scale)),
    aspectRatio: `${w} / ${h}`,
    ...(behind ? { backgroundImage: `url(${behind})`, backgroundSize: 'cover' } : {}),
  };
}
