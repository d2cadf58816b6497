/** @jsxRuntime automatic @jsxImportSource hono/jsx */
import { OpeningMark } from '../hours/hours-table.tsx';
import { Acts, AddressLines } from '../parts/contact-parts.tsx';
import { editMark } from '../parts/edit-mark.ts';
import { HeroText, HeroTitle, HomeLink } from '../parts/hero-words.tsx';
import { Languages, Navigation } from '../parts/navigation.tsx';
import { Photo } from '../parts/photo.tsx';
import type { RenderContext } from '../render-context.ts';
import type { Template } from './template.ts';

/** A column at the side that stays: name, ways, whether it is open, where it is. */
function Header({ c }: { c: RenderContext }) {
  return (
    <header class="side">
      <HomeLink c={c} />
      <Navigation c={c} />
      <div class="side-facts">
        <OpeningMark c={c} />
        <AddressLines c={c} />
        <Languages c={c} />
      </div>
    </header>
  );
}

function Hero({ c }: { c: RenderContext }) {
  return (
    <section class="hero" {...editMark(c, 'hero')}>
      <HeroTitle c={c} />
      <HeroText c={c} />
      <Acts c={c} />
      <Photo c={c} photo={c.view.snapshot.content.hero.photo} sizes="(min-width: 60rem) 60vw, 92vw" isFirst />
    </section>
  );
}

/** Type and space: one narrow column of words beside a column that stays; hairlines; no photo but the first. */
export const minimalist: Template = {
  Header,
  Hero,
  css: `
.side{padding:1.25rem 1.25rem 0}
.home-link{font-family:var(--display);font-weight:600;font-size:1.25rem;letter-spacing:-.02em;text-decoration:none}
.nav ul{gap:0 1.5rem}
.side-facts{font-size:.9063rem;color:var(--soft)}
.side-facts address,.side-facts address+p{display:none}
main{padding:1.5rem 1.25rem 5rem}
h1{font-size:clamp(3rem,13vw,5.5rem);letter-spacing:-.045em;line-height:.98}
main>h1,.prose h1{font-size:clamp(2.25rem,7vw,3.5rem);letter-spacing:-.035em}
h2{font-size:1.0625rem;font-weight:600}
.hero{padding:2.5rem 0 0}
.statement{font-size:clamp(1.25rem,2.6vw,1.75rem);line-height:1.35;letter-spacing:-.01em;margin:1.5rem 0 2rem;max-width:36rem;text-wrap:pretty}
.act{border-radius:99rem;font-weight:500}
.hero .photo{margin-top:3.5rem;aspect-ratio:16/9}
.part{padding-top:5rem}
.menu+.menu{margin-top:3.5rem}
.menu-name{font-size:clamp(1.75rem,4vw,2.5rem);font-weight:500;letter-spacing:-.03em;display:inline-block;margin-right:.75rem}
.now-mark{border-radius:99rem;vertical-align:.45em}
.menu-note{margin-top:.35rem;max-width:34rem}
.category{border-top:1px solid var(--ink);padding:1rem 0 3rem;margin-top:1.25rem}
.category-name{font-size:1.0625rem;font-weight:600}
.category-text{font-size:.9375rem;margin-top:.25rem}
.category .dishes{margin-top:1rem}
.dish{padding:.65rem 0;border-bottom:1px solid var(--line)}
.dish:last-child{border-bottom:0}
.dish-name{font-family:var(--text);font-weight:500}
.dish-text{max-width:30rem}
.highlights .dishes{border-top:1px solid var(--ink);margin-top:1rem}
.highlights .photo{display:none}
.about-words p,.location p{max-width:36rem}
.about h2,.gallery h2{margin-bottom:1rem}
.about .about-words>p:first-of-type{font-size:1.25rem;line-height:1.5;letter-spacing:-.01em}
.about .photo{margin-top:2rem;aspect-ratio:3/2}
.gallery ul{display:grid;grid-template-columns:1fr 1fr;gap:1rem}
.gallery .photo{aspect-ratio:1}
.practical{display:grid;gap:3rem;padding-top:5rem}
.practical .part{padding:1rem 0 0;border-top:1px solid var(--ink)}
.practical h2{margin-bottom:.75rem}
.foot{display:grid;gap:.5rem;padding:1.5rem 1.25rem 2.5rem;color:var(--soft);border-top:1px solid var(--line)}
@media(min-width:64rem){
body{display:grid;grid-template-columns:17rem minmax(0,1fr);grid-template-areas:"a a" "b b" "s m" "s f"}
.preview{grid-area:a}.announcement{grid-area:b}
.side{grid-area:s;position:sticky;top:0;align-self:start;height:100vh;display:flex;flex-direction:column;padding:2.5rem 1rem 2.5rem 2.5rem}
.home-link{font-size:1.5rem;line-height:1.1}
.side .nav{margin-top:2rem}
.side .nav ul,.side .languages ul{flex-direction:column}
.side .nav a{min-height:2.25rem}
.side .languages ul{flex-direction:row;margin-top:.75rem}
.side-facts{margin-top:auto}
.side-facts .opening{color:var(--ink);margin-bottom:.75rem}
.side-facts address,.side-facts address+p{display:block}
main{grid-area:m;padding:2.5rem 4rem 7rem 3rem;max-width:66rem}
.hero{padding-top:6rem}
.category{display:grid;grid-template-columns:14rem minmax(0,1fr);gap:2rem}
.category .dishes{margin-top:0}
.dish:first-child{padding-top:0}
.practical{grid-template-columns:minmax(0,1.5fr) minmax(0,1fr) minmax(0,1fr);gap:2.5rem}
.about{display:grid;grid-template-columns:minmax(0,1fr) 18rem;gap:3rem;align-items:start}
.about .photo{margin:0;aspect-ratio:3/4}
.gallery ul{grid-template-columns:repeat(3,1fr)}
.foot{grid-area:f;grid-template-columns:1fr auto;padding:1.5rem 4rem 2.5rem 3rem}
.foot nav{text-align:end}.foot ul{justify-content:end}
}
`,
};
