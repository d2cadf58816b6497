/** How a shared record looks: plain enough for a phone of ten years ago, and for paper. */
export const sharedRecordCss = `
:root { color-scheme: light dark; font: 1.0625rem/1.55 system-ui, -apple-system, "Segoe UI", sans-serif; --ink: #10201f; --soft: #445250; --paper: #fbfaf7; --surface: #fff; --line: #e4e1d9; --primary: #0f5c5a; --on-primary: #fff; }
@media (prefers-color-scheme: dark) { :root { --ink: #edf3f0; --soft: #b9c7c2; --paper: #0c1615; --surface: #142220; --line: #283936; --primary: #82d2c7; --on-primary: #06201e; } }
* { box-sizing: border-box; }
body { margin: 0; background: var(--paper); color: var(--ink); overflow-wrap: anywhere; }
main { max-width: 46rem; margin: 0 auto; padding: 1.5rem 1rem 4rem; }
h1 { font-size: 1.75rem; line-height: 1.2; margin: .5rem 0 .75rem; }
h2 { font-size: 1.25rem; margin: 2.25rem 0 .5rem; }
h3 { font-size: 1.0625rem; margin: 1.25rem 0 .25rem; }
h4 { font-size: 1rem; margin: .75rem 0 .25rem; }
p { margin: .5rem 0; }
.brand { font-weight: 700; color: var(--primary); margin: 0; }
.soft { color: var(--soft); }
.photo { width: 6rem; height: 6rem; border-radius: 50%; object-fit: cover; display: block; margin: 1rem 0; }
dl { margin: 1rem 0 0; }
dl div { padding: .35rem 0; border-top: 1px solid var(--line); display: flex; flex-wrap: wrap; }
dt { color: var(--soft); flex: 0 0 10rem; padding-right: 1rem; }
dd { margin: 0; flex: 1 1 12rem; white-space: pre-wrap; }
table { width: 100%; border-collapse: collapse; }
th { text-align: left; color: var(--soft); font-weight: 500; }
th, td { padding: .5rem .75rem .5rem 0; border-top: 1px solid var(--line); vertical-align: top; }
thead th { border: 0; }
ul { margin: .25rem 0; padding-left: 1.25rem; }
li, td { white-space: pre-wrap; }
.press { display: inline-block; min-height: 3rem; padding: .75rem 1.25rem; border: 0; border-radius: .75rem; background: var(--primary); color: var(--on-primary); font: inherit; font-weight: 600; text-decoration: none; cursor: pointer; }
form { margin: 1.5rem 0 0; }
:focus-visible { outline: 3px solid var(--primary); outline-offset: 2px; }
@media (max-width: 32rem) {
  thead { position: absolute; clip: rect(0 0 0 0); width: 1px; height: 1px; overflow: hidden; }
  tr { display: block; padding: .6rem 0; border-top: 1px solid var(--line); }
  th, td { display: block; padding: 0; border: 0; }
  tbody th { color: var(--ink); font-weight: 600; }
  td::before { content: attr(data-label) ": "; color: var(--soft); }
  td:empty { display: none; }
  dt { flex-basis: 100%; }
}
@media print { .press { display: none; } }
`;
