import { createLink } from '@tanstack/react-router';
import type { AnchorHTMLAttributes } from 'react';

/** The look of a link in a text. By itself on a line it is as high as a finger needs. */
export function textLinkClass(place: 'inText' | 'onLine'): string {
  const look = 'font-semibold text-primary underline underline-offset-4';
  return place === 'inText' ? look : `inline-flex min-h-11 items-center ${look}`;
}

type TextAnchorProps = AnchorHTMLAttributes<HTMLAnchorElement> & {
  /** Whether it stands within a sentence or by itself on a line (the default). */
  place?: 'inText' | 'onLine';
};

function TextAnchor({ place = 'onLine', children, ...anchor }: TextAnchorProps) {
  return (
    <a {...anchor} className={textLinkClass(place)}>
      {children}
    </a>
  );
}

/** A link of the app that looks like text. */
export const TextLink = createLink(TextAnchor);
