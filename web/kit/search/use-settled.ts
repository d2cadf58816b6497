import { useEffect, useState } from 'react';

/** How long somebody stops typing before what they typed is looked for, in ms. */
const pauseMs = 180;

/** What was typed when the typing paused, and a way not to wait for the pause. */
export function useSettled(typed: string): [settled: string, settle: () => void] {
  const [settled, setSettled] = useState(typed);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(typed), pauseMs);
    return () => clearTimeout(timer);
  }, [typed]);
  return [settled, () => setSettled(typed)];
}
