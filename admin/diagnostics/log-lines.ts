import { useSyncExternalStore } from 'react';

/** A call or a step of a check. `said`: its status, or the code of its refusal. */
export type LogLine = {
  id: number;
  at: Date;
  name: string;
  said: string;
  ms: number;
  requestId: string | null;
};

/** Lines that are kept; the oldest go first. */
const most = 500;

const listeners = new Set<() => void>();
let lines: readonly LogLine[] = [];
let last = 0;

function change(next: readonly LogLine[]): void {
  lines = next;
  for (const changed of listeners) changed();
}

/** Adds a line to the log of this page. */
export function noteLine(line: Omit<LogLine, 'id' | 'at'>): void {
  last += 1;
  change([...lines, { ...line, id: last, at: new Date() }].slice(-most));
}

/** Forgets all lines. */
export function clearLines(): void {
  change([]);
}

const subscribe = (changed: () => void) => {
  listeners.add(changed);
  return () => listeners.delete(changed);
};

/** The lines of the log, oldest first. */
export function useLogLines(): readonly LogLine[] {
  return useSyncExternalStore(subscribe, () => lines);
}
