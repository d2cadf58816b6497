/** The path below which a preview's pages seem to be; nothing is fetched from there. */
export const previewRoot = '/studio-preview';
