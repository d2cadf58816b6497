import { createLink } from '@tanstack/react-router';
import type { AnchorHTMLAttributes } from 'react';
import { textLinkClass } from './text-link-class.ts';

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
