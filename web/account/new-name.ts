const key = 'cav-new-name';

/** Keeps the name given at sign-up until the profile is made, over a reload and the mailed code. */
export function keepNewName(name: string): void {
  sessionStorage.setItem(key, name);
}

/** The kept name, as the call that makes the profile takes it. */
export function newName(): { displayName?: string } {
  const displayName = sessionStorage.getItem(key);
  return displayName ? { displayName } : {};
}

/** The profile has it now. */
export function forgetNewName(): void {
  sessionStorage.removeItem(key);
}
