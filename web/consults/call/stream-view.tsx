import { useEffect, useRef } from 'react';
import { classNames } from '../../kit/ui/class-names.ts';

type StreamViewProps = {
  stream: MediaStream;
  /** Who is seen, for people who do not see it. */
  label: string;
  /** Our own: without sound, and as in a mirror. */
  own?: boolean;
  className?: string;
};

/** What a camera shows, and what is heard with it. */
export function StreamView({ stream, label, own = false, className }: StreamViewProps) {
  const video = useRef<HTMLVideoElement>(null);
  useEffect(() => {
    const element = video.current;
    if (!element) return;
    element.srcObject = stream;
    // A phone that saves power starts nothing by itself: then it is started by the next press.
    void element.play().catch(() => undefined);
    return () => {
      element.srcObject = null;
    };
  }, [stream]);
  return (
    <video
      ref={video}
      aria-label={label}
      data-own={own || undefined}
      muted={own}
      playsInline
      autoPlay
      className={classNames('bg-stage object-cover', own && '-scale-x-100', className)}
    />
  );
}
