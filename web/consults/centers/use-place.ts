import { useState } from 'react';
import type { Point } from './clinic.ts';

type Asking = 'idle' | 'asking' | 'denied' | 'unknown';

/** A hundred metres are near enough to find a clinic by; more is nobody's business. */
const rounded = (degrees: number): number => Math.round(degrees * 1_000) / 1_000;

/** Where this device is, asked only when somebody presses for it, and rounded to about a hundred metres. */
export function usePlace(onPlace: (point: Point) => void) {
  const [state, setState] = useState<Asking>('idle');
  function ask(): void {
    if (!('geolocation' in navigator)) {
      setState('unknown');
      return;
    }
    setState('asking');
    navigator.geolocation.getCurrentPosition(
      ({ coords }) => {
        setState('idle');
        onPlace({ latitude: rounded(coords.latitude), longitude: rounded(coords.longitude) });
      },
      ({ code, PERMISSION_DENIED }) => setState(code === PERMISSION_DENIED ? 'denied' : 'unknown'),
      { timeout: 10_000, maximumAge: 300_000 },
    );
  }
  return { state, ask };
}
