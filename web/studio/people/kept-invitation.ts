const key = 'studio-invitation';

/**
 * The secret of the invitation by whose link somebody came: read from behind `#`, taken out of the address at once, so that it goes nowhere with it, and
 * kept in this tab over signing in. Null: they came by none.
 */
export function takeInvitation(): string | null {
  const token = location.hash.slice(1);
  if (token !== '') {
    write(token);
    history.replaceState(history.state, '', location.pathname + location.search);
    return token;
  }
  try {
    return sessionStorage.getItem(key);
  } catch {
    return null; // storage is closed to us; the link itself is then what is left
  }
}

function write(token: string): void {
  try {
    sessionStorage.setItem(key, token);
  } catch {
    // see above
  }
}

/** Nothing is left to accept. */
export function forgetInvitation(): void {
  try {
    sessionStorage.removeItem(key);
  } catch {
    // see above
  }
}
