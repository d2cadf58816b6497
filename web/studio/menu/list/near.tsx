import { type ReactNode, useEffect, useRef, useState } from 'react';

/** How far below the screen rows are drawn, so that scrolling does not meet empty ones. */
const margin = '800px 0px';

interface NearProps {
  /** Pixels that what is in it takes, until it is drawn. */
  readonly height: number;
  /** Drawn at once, wherever it is: what the focus is about to go to. */
  readonly isNow: boolean;
  readonly children: () => ReactNode;
}

/** Draws what is in it when it comes near the screen, and keeps it from then on: a menu of thousands of dishes opens as fast as one of fifty. */
export function Near({ height, isNow, children }: NearProps) {
  const place = useRef<HTMLLIElement>(null);
  const [isNear, setNear] = useState(false);
  const isDrawn = isNow || isNear;
  useEffect(() => {
    const { current } = place;
    if (current === null) return;
    const observer = new IntersectionObserver(
      ([entry]) => {
        if (entry?.isIntersecting) setNear(true);
      },
      // Of the window, and of a pane that scrolls within it.
      { rootMargin: margin, scrollMargin: margin },
    );
    observer.observe(current);
    return () => observer.disconnect();
  }, []);
  return isDrawn ? children() : <li ref={place} aria-hidden style={{ height }} />;
}
