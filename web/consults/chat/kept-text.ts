import { useState } from 'react';

const keyOf = (consultId: string) => `cav-text:${consultId}`;

function read(key: string): string {
  try {
    return localStorage.getItem(key) ?? '';
  } catch {
    return '';
  }
}

function keep(key: string, text: string): void {
  try {
    if (text === '') localStorage.removeItem(key);
    else localStorage.setItem(key, text);
  } catch {
    // a closed storage: the text then lives as long as the page
  }
}

/** The unsent text of a conversation; outlives a reload and a look at another conversation. */
export function useKeptText(consultId: string): [string, (text: string) => void] {
  const key = keyOf(consultId);
  const [text, setText] = useState(() => read(key));
  return [
    text,
    (next) => {
      keep(key, next);
      setText(next);
    },
  ];
}
