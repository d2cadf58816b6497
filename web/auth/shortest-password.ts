/** The server refuses shorter ones, too. */
export const shortestPassword = 8;
