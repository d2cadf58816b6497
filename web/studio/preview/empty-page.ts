/** What a page is patched into, with the policy that it is sent to guests with: nothing in it runs, and it sends nothing. */
export const emptyPage = `<!doctype html><html><head><meta http-equiv="Content-Security-Policy" content="default-src 'none'; img-src 'self' data: blob:; style-src 'unsafe-inline'; font-src 'self'; form-action 'none'; base-uri 'none'"></head><body></body></html>`;
