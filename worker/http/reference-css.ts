/** The look of the reference page: the colours of the apps (web/kit/ui/tokens.css), light and dark. */
export const referenceCss = `
:root {
  color-scheme: light dark;
  --ink: light-dark(#10201f, #edf3f0); --soft: light-dark(#445250, #b9c7c2); --paper: light-dark(#fbfaf7, #0c1615);
  --surface: light-dark(#fff, #142220); --sunken: light-dark(#f2f0e9, #101c1b); --line: light-dark(#e4e1d9, #283936);
  --primary: light-dark(#0f5c5a, #82d2c7); --primary-soft: light-dark(#e0eeea, #173531);
  font: 1rem/1.6 "Figtree Variable", system-ui, sans-serif; background: var(--paper); color: var(--ink);
}
* { box-sizing: border-box; }
body { margin: 0 auto; max-width: 78rem; padding: 0 1.25rem 6rem; display: grid; gap: 0 3rem; }
header { padding: 3rem 0 1.5rem; }
h1 { font-size: clamp(1.75rem, 5vw, 2.5rem); line-height: 1.15; margin: 0 0 .75rem; text-wrap: balance; }
h2 { margin: 3.5rem 0 1rem; font-size: 1.375rem; }
h3 { margin: 0; font-size: 1rem; font-weight: 600; }
h4 { margin: 1.25rem 0 .5rem; font-size: .875rem; color: var(--soft); }
p { margin: 0 0 .75rem; max-width: 65ch; color: var(--soft); }
a { color: var(--primary); text-underline-offset: .2em; }
:focus-visible { outline: 3px solid var(--primary); outline-offset: 2px; border-radius: 4px; }
nav ul, .fields { list-style: none; margin: 0; padding: 0; }
nav > ul > li > a { font-weight: 600; }
nav li li a { display: block; padding: .3rem 0; font-size: .9375rem; color: var(--soft); text-decoration: none; }
nav a:hover { text-decoration: underline; }
nav > ul > li { padding-bottom: 1rem; }
details { border: 1px solid var(--line); border-radius: 12px; background: var(--surface); margin: 0 0 .75rem; scroll-margin-top: 1rem; }
summary { cursor: pointer; padding: .9rem 1.1rem; display: flex; flex-wrap: wrap; gap: .25rem .75rem; align-items: baseline; }
summary .what { color: var(--soft); flex-basis: 16rem; flex-grow: 1; }
details > div { padding: 0 1.1rem 1.25rem; border-top: 1px solid var(--line); }
code, pre { font: .875rem/1.6 ui-monospace, "SF Mono", Menlo, Consolas, monospace; overflow-wrap: anywhere; }
pre { background: var(--sunken); border-radius: 8px; padding: .8rem 1rem; white-space: pre-wrap; margin: 0; }
.method { font-weight: 700; color: var(--primary); min-width: 4rem; }
.open { background: var(--primary-soft); border-radius: 99px; padding: .1rem .7rem; font-size: .8125rem; }
.fields .fields { border-left: 2px solid var(--line); padding-left: 1rem; margin: .25rem 0 .25rem .25rem; }
.fields li { padding: .3rem 0; }
.kind { color: var(--soft); }
@media (min-width: 60rem) {
  body { grid-template-columns: 15rem minmax(0, 1fr); }
  header, footer { grid-column: 1 / -1; }
  nav { position: sticky; top: 0; max-height: 100dvh; overflow-y: auto; padding: 1.5rem 0; align-self: start; }
}
`;
