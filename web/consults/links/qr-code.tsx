import { useMemo } from 'react';
import { encode } from 'uqr';

/** A QR code, dark on white in either scheme: cameras expect it so. */
export function QrCode({ content, label }: { content: string; label: string }) {
  const { data, size } = useMemo(() => encode(content, { border: 3 }), [content]);
  const path = data.flatMap((row, y) => row.map((dark, x) => (dark ? `M${x} ${y}h1v1h-1z` : ''))).join('');
  return (
    <svg role="img" aria-label={label} viewBox={`0 0 ${size} ${size}`} className="w-56 rounded-card bg-white">
      <path d={path} fill="#000" shapeRendering="crispEdges" />
    </svg>
  );
}
