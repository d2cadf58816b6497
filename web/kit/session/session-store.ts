import { useSyncExternalStore } from 'react';
import { sessionStorageKey } from './storage-keys.ts';

export type SignedInUser = { id: string; email: string };

/** Why a session is over: they signed out here, everywhere, another device or an admin closed it, or it ran out. */
export type SessionEnd = 'self' | 'everywhere' | 'revoked' | 'expired';

/** `unknown` lasts from the start of the page until the stored session was read. */
export type SessionState = {
  status: 'unknown' | 'out' | 'in';
  user: SignedInUser | null;
  ended: SessionEnd | null;
  /** The Worker does nothing for this session until a second factor was shown. */
  secondFactor: boolean;
};

const endedKey = 'cav-session-ended';
const endings: readonly SessionEnd[] = ['self', 'everywhere', 'revoked', 'expired'];

const listeners = new Set<() => void>();
let state: SessionState = {
  status: hasStoredSession() ? 'unknown' : 'out',
  user: null,
  ended: endings.find((ending) => ending === read(() => sessionStorage.getItem(endedKey))) ?? null,
  secondFactor: false,
};

function read<T>(action: () => T): T | null {
  try {
    return action();
  } catch {
    return null; // storage is closed to us; the session then lives as long as the page
  }
}

/** Whether a session was left on this device, without loading the code that reads it. */
export function hasStoredSession(): boolean {
  return read(() => localStorage.getItem(sessionStorageKey)) !== null;
}

export function sessionState(): SessionState {
  return state;
}

/** Calls back after each sign-in and sign-out; returns the way to stop. */
export function onSessionChange(changed: () => void): () => void {
  listeners.add(changed);
  return () => listeners.delete(changed);
}

function change(next: SessionState): void {
  state = next;
  for (const changed of listeners) changed();
}

/** The person is signed in (again). */
export function noteSignedIn(user: SignedInUser): void {
  read(() => sessionStorage.removeItem(endedKey));
  const isSame = state.status === 'in' && state.user?.id === user.id;
  if (isSame && state.user?.email === user.email) return;
  change({ status: 'in', user, ended: null, secondFactor: isSame && state.secondFactor });
}

/** Nobody is signed in; `ended` says why when there was a session, and outlives a reload of this tab. */
export function noteSignedOut(ended: SessionEnd | null): void {
  if (state.status === 'out') return;
  const wasIn = state.status === 'in';
  const reason = ended ?? (wasIn ? 'expired' : null);
  if (reason) read(() => sessionStorage.setItem(endedKey, reason));
  change({ status: 'out', user: null, ended: reason, secondFactor: false });
}

/** The Worker asks for a second factor (`needed`), or it was shown. */
export function noteSecondFactor(step: 'needed' | 'shown'): void {
  const secondFactor = step === 'needed';
  if (state.status !== 'in' || state.secondFactor === secondFactor) return;
  change({ ...state, secondFactor });
}

/** Who is signed in, for components. */
export function useSession(): SessionState {
  return useSyncExternalStore(onSessionChange, sessionState);
}
