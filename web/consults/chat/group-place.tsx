import { type ReactNode, useEffect, useRef, useState } from 'react';

/** Pixels above and below the screen within which a group is in the page: some screens of a phone, so that none is seen to come. */
const around = 3_000;

/**
 * The place of a group of messages. Far from the screen it keeps its height and nothing else: what is in the page costs with each key that
 * somebody presses. `isKept`: it stays wherever the screen is, for the search of the browser and for readers of the screen.
 */
export function GroupPlace({ isKept, children }: { isKept: boolean; children: ReactNode }) {
  const place = useRef<HTMLDivElement>(null);
  const [height, setHeight] = useState<number | null>(null);
  useEffect(() => {
    const element = place.current;
    if (!element || isKept) {
      setHeight(null);
      return;
    }
    const observer = new IntersectionObserver(
      (entries) => {
        const now = entries.at(-1);
        if (now) setHeight(now.isIntersecting ? null : now.boundingClientRect.height);
      },
      { root: element.closest('section'), rootMargin: `${around}px 0px` },
    );
    observer.observe(element);
    return () => observer.disconnect();
  }, [isKept]);
  return (
    <div ref={place} style={height === null ? undefined : { height }}>
      {height === null && children}
    </div>
  );
}
