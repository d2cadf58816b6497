import { createLink } from '@tanstack/react-router';
import { ArrowLeft } from 'lucide-react';
import type { AnchorHTMLAttributes } from 'react';

/** The same to a page that is not a screen of the app. */
export function BackAnchor({ children, ...anchor }: AnchorHTMLAttributes<HTMLAnchorElement>) {
  return (
    <a
      {...anchor}
      className="-ml-1 mb-1 inline-flex min-h-11 items-center gap-2 font-semibold text-primary no-underline"
    >
      <ArrowLeft aria-hidden className="size-5" />
      {children}
    </a>
  );
}

/** Leads from a screen to the one it belongs to; stands above its heading. */
export const BackLink = createLink(BackAnchor);
