/** How pages look that stand alone: an error, the end of a link in a mail. */
export const pageCss = `
:root { color-scheme: light dark; font: 1.0625rem/1.6 system-ui, sans-serif; }
body { margin: 0; min-height: 100dvh; display: grid; place-items: center; }
main { padding: 2rem 1.25rem; max-width: 30rem; }
h1 { font-size: 1.5rem; line-height: 1.3; margin: 0 0 1rem; }
a { color: inherit; }
button { font: inherit; font-weight: 600; padding: .75rem 1.25rem; border: 0; border-radius: .625rem; background: #0f5c5a; color: #fff; cursor: pointer; }
small { display: block; margin-top: 2rem; opacity: .7; }
`;
