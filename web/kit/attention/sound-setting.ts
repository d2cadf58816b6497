import { useSyncExternalStore } from 'react';

const storageKey = 'cav-sound';
const listeners = new Set<() => void>();

/** Whether this device may make a sound; it may until somebody says no. */
export const isSoundOn = (): boolean => localStorage.getItem(storageKey) !== 'off';

/** Switches the sound of this device on or off. */
export function setSound(on: boolean): void {
  try {
    localStorage.setItem(storageKey, on ? 'on' : 'off');
  } catch {
    // a full or closed storage: it stays as it was
  }
  for (const changed of listeners) changed();
}

export const useSound = (): boolean =>
  useSyncExternalStore((changed) => {
    listeners.add(changed);
    return () => listeners.delete(changed);
  }, isSoundOn);
