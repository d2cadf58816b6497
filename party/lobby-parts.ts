/**
 * The lobby is one room for whoever comes (`lobby/main`), and many objects behind it: a person's pages are all in one of them, found by
 * the person. More parts bear more people; a deployment may change how many there are, since everybody connects anew then.
 */
export const lobbyParts = 8;

/** The object of the lobby in which a person's pages are. `userId`: a UUID. */
export const lobbyPartOf = (userId: string): string =>
  `main-${Number.parseInt(userId.slice(-6), 16) % lobbyParts}`;
