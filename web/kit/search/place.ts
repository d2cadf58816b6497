/** Where a result leads: an address of this app, or (`leaves`) a page beside it, which opens in a tab of its own, so that nothing here is lost. */
export type Place = Readonly<{ href: string; leaves: boolean }>;
