/** Where the auth server leads people back to, from other providers and from the links in mails; it has to be on its list of addresses. */
export const returnAddress = (search: Record<string, string>): string =>
  `${location.origin}/sign-in/return?${new URLSearchParams(search)}`;
