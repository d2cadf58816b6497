const ending = '-clean';

/** Where what was made of a file lies: under another key, because an address of the file as it came would read it as it came. */
export const cleanedKey = (key: string): string => `${key}${ending}`;

/** Where the thumbnail of a file lies. */
export const thumbnailKey = (key: string): string => `${key}-small`;

/** Where a file lay as it came. */
export const originalKey = (key: string): string =>
  key.endsWith(ending) ? key.slice(0, -ending.length) : key;
