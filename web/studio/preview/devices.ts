/** What guests look at a page with, in CSS pixels. `height` is the most that is shown of it at once. */
export const devices = {
  phone: { width: 390, height: 844 },
  tablet: { width: 820, height: 1180 },
  desktop: { width: 1280, height: 1600 },
} as const;
export type Device = keyof typeof devices;
export const deviceNames = ['phone', 'tablet', 'desktop'] as const satisfies readonly Device[];
