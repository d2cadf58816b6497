import { type ReactNode, useEffect, useRef, useState } from 'react';
import { type Device, devices } from './devices.ts';

/** Room for a page as wide as a device, drawn smaller where there is less. */
export function FittedFrame({
  device,
  children,
}: {
  device: Device;
  children: (style: React.CSSProperties) => ReactNode;
}) {
  const room = useRef<HTMLDivElement>(null);
  const [size, setSize] = useState({ width: 0, height: 0 });
  useEffect(() => {
    const element = room.current;
    if (!element) return;
    const observer = new ResizeObserver(() => {
      setSize({ width: element.clientWidth, height: element.clientHeight });
    });
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  const { width, height } = devices[device];
  const scale = size.width === 0 ? 1 : Math.min(1, size.width / width);
  const shown = Math.min(height, size.height / scale);
  return (
    <div ref={room} className="flex min-h-0 flex-1 justify-center overflow-hidden">
      <div
        className="overflow-hidden rounded-card border border-line bg-surface shadow-sm"
        style={{ width: width * scale, height: shown * scale }}
      >
        {size.width > 0 &&
          children({
            width,
            height: shown,
            transform: `scale(${scale})`,
            transformOrigin: 'top left',
            border: 0,
          })}
      </div>
    </div>
  );
}
