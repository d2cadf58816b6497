const key = 'cav-new-name';

/** Keeps the name given at sign-up until the profile is made, over a reload and the mailed code. */
export function keepNewName(name: string): void {
  sessionStorage.setItem(key, name);
}

/** The kept name, once. */
export function takeNewName(): string | null {
  const name = sessionStorage.getItem(key);
  sessionStorage.removeItem(key);
  return name;
}
