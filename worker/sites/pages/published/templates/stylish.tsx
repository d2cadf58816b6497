/** @jsxRuntime automatic @jsxImportSource hono/jsx */
import { OpeningMark } from '../hours/hours-table.tsx';
import { Acts } from '../parts/contact-parts.tsx';
import { editMark } from '../parts/edit-mark.ts';
import { HeroText, HeroTitle, HomeLink } from '../parts/hero-words.tsx';
import { Languages, Navigation } from '../parts/navigation.tsx';
import { Photo } from '../parts/photo.tsx';
import type { RenderContext } from '../render-context.ts';
import type { Template } from './template.ts';

/** The name in the middle, over the photo. */
function Header({ c }: { c: RenderContext }) {
  return (
    <header class="over">
      <Navigation c={c} />
      <HomeLink c={c} />
      <Languages c={c} />
    </header>
  );
}

function Hero({ c }: { c: RenderContext }) {
  return (
    <section class="hero" {...editMark(c, 'hero')}>
      <Photo c={c} photo={c.view.snapshot.content.hero.photo} sizes="100vw" isFirst />
      <div class="hero-words">
        <OpeningMark c={c} />
        <HeroTitle c={c} />
        <HeroText c={c} />
        <Acts c={c} />
      </div>
    </section>
  );
}

/**
 * What is read on a photo lies on black of at least this much: white on the whitest photo below it still has a contrast of 4.5 (black of 0.54
 * over white is a grey of that contrast).
 */
const veil = 0.58;

/** Photos from edge to edge with words over them, on a dark ground. */
export const stylish: Template = {
  Header,
  Hero,
  css: `
:root{color-scheme:dark}
.over{display:grid;grid-template-columns:1fr auto;gap:0 1rem;align-items:center;padding:.75rem 1.25rem;font-size:.8125rem;letter-spacing:.08em;text-transform:uppercase}
.home-link{grid-row:1;font-family:var(--display);font-size:1.25rem;letter-spacing:.06em;text-transform:none;text-decoration:none;padding:.5rem 0}
.over .nav{grid-column:1/-1}
.over .languages{grid-column:2;grid-row:1}
.over .languages ul{gap:0 .9rem}
.is-home .over{position:absolute;inset:auto 0 auto 0;z-index:2;color:#fff;background:rgb(0 0 0/${veil})}
h1,h2,h3,h4{letter-spacing:-.01em}
main{padding-bottom:5rem}
body:not(.is-home) main{padding:2rem 1.25rem 5rem;max-width:80rem;margin:0 auto}
main>h1{font-size:clamp(2.75rem,8vw,5rem);margin-bottom:1rem}
.hero{position:relative;display:grid;min-height:min(100svh,60rem);color:#fff;background:var(--deep)}
.hero>*{grid-area:1/1}
.hero .photo{position:absolute;inset:0}
.hero-words{position:relative;align-self:end;padding:8rem 1.25rem 2.5rem;background:linear-gradient(to top,rgb(0 0 0/.82),rgb(0 0 0/${veil}) calc(100% - 6rem),transparent)}
.hero h1{font-size:clamp(3.5rem,15vw,8.5rem);line-height:.95;letter-spacing:-.02em;margin:.75rem 0 1rem}
.statement{font-size:clamp(1.0625rem,2vw,1.375rem);max-width:36rem;margin-bottom:1.75rem;text-wrap:pretty}
.hero .opening{font-size:.8125rem;letter-spacing:.1em;text-transform:uppercase}
.act{border-radius:0;background:#fff;color:#111;font-size:.875rem;letter-spacing:.08em;text-transform:uppercase}
.act.quiet,.more .act{background:transparent;color:inherit;box-shadow:inset 0 0 0 1px currentColor}
.part{padding:5rem 1.25rem 0}
h2{font-size:clamp(2.25rem,6vw,4rem)}
.about{position:relative;display:grid;padding:0}
.about-words{position:relative;z-index:1;padding:4rem 1.25rem}
.about h2{font-size:clamp(2rem,4vw,2.75rem);margin-bottom:1.5rem}
.about .about-words>p:first-of-type{font-size:1.25rem;line-height:1.5}
.about .photo{aspect-ratio:4/3}
.highlights .dishes{display:grid;gap:.5rem;margin:1.75rem -1.25rem 0}
.highlights .dish{position:relative;display:grid;min-height:23rem;background:var(--card);color:#fff}
.highlights .dish>*{grid-area:1/1}
.highlights .dish .photo{position:absolute;inset:0}
.highlights .dish-words{position:relative;align-self:end;padding:5rem 1.25rem 1.25rem;background:linear-gradient(to top,rgb(0 0 0/.85),rgb(0 0 0/${veil}) calc(100% - 4rem),transparent)}
.highlights .dish:not(.with-photo){color:var(--ink)}
.highlights .dish-text,.highlights .size,.highlights .diets,.highlights .gone-mark,.highlights .price.asked{color:inherit}
.highlights .dish-name{font-family:var(--display);font-size:1.625rem;line-height:1.15}
.menu-part .more{text-align:center}
.menu-head{text-align:center}
.menu-name{font-size:clamp(2rem,5vw,3rem)}
.menu-note{max-width:36rem;margin:.5rem auto 0}
.now-mark{background:var(--block);color:var(--on-block);margin:.75rem 0 0;letter-spacing:.08em;text-transform:uppercase}
.category{margin-top:3.5rem}
.category-head{position:relative;text-align:center;padding:1.25rem 0}
.category-name{font-size:clamp(1.875rem,5vw,3rem)}
.category-text{max-width:36rem;margin:.5rem auto 0}
.with-cover .category-head{display:grid;align-content:center;min-height:13rem;margin:0 -1.25rem;padding:2rem 1.25rem;color:#fff;background:#000}
.with-cover .category-head .photo{position:absolute;inset:0}
.with-cover .category-head>:not(.photo){position:relative;justify-self:center;padding:.25rem 1rem;background:rgb(0 0 0/${veil});color:#fff;box-decoration-break:clone}
.dishes{margin-top:1.5rem}
.category .dish{padding:.9rem 0;border-bottom:1px solid var(--line)}
.dish-name{font-family:var(--text);font-weight:600;letter-spacing:.005em}
.category .price{color:var(--accent);font-weight:600}
.gallery ul{display:flex;flex-wrap:wrap;gap:.5rem;margin:0 -1.25rem}
.gallery li{flex:1 1 44%}
.gallery .photo{aspect-ratio:4/5}
.practical{display:grid;gap:3rem;padding:5rem 1.25rem 0}
.practical .part{padding:0}
.practical h2{font-size:1.875rem;margin-bottom:1rem}
.practical a{text-underline-offset:.3em}
.foot{display:grid;gap:.75rem;justify-items:center;text-align:center;padding:3rem 1.25rem 3.5rem;background:var(--deep);color:var(--on-deep)}
.foot-name{font-family:var(--display);font-size:1.75rem}
.foot nav ul{justify-content:center}
@media(min-width:64rem){
body:not(.is-home) main{padding:2.5rem 3rem 6rem;max-width:86rem}
.over{grid-template-columns:1fr auto 1fr;padding:1rem 3rem}
.over .nav{grid-column:1;grid-row:1}
.home-link{grid-column:2;font-size:1.5rem}
.over .languages{grid-column:3;justify-self:end}
.hero-words{padding:10rem 3rem 4rem}
.about{grid-template-columns:repeat(12,1fr);align-items:center}
.about .photo{grid-column:1/-1;grid-row:1;height:100%;min-height:44rem;aspect-ratio:auto}
.about-words{grid-column:8/12;grid-row:1;background:var(--paper);padding:3rem}
.about:not(:has(.photo)) .about-words{grid-column:3/11;text-align:center}
.highlights{padding:6rem 3rem 0}
.highlights .dishes{display:flex;flex-wrap:wrap;margin:2.25rem 0 0}
.highlights .dish{flex:1 1 17rem;min-height:32rem}
.menu-part{padding:6rem 3rem 0}
.with-cover .category-head{min-height:22rem;margin:0 -3rem}
body:not(.is-home) .with-cover .category-head{margin:0}
.category .dishes{display:grid;grid-template-columns:repeat(2,minmax(0,1fr));gap:0 4rem;max-width:72rem;margin:2rem auto 0}
.gallery{padding:6rem 0 0}
.gallery ul{margin:0}
.gallery li{flex-basis:17rem}
.practical{grid-template-columns:repeat(3,minmax(0,1fr));gap:4rem;max-width:80rem;margin:0 auto;padding:6rem 3rem 0}
body:not(.is-home) .practical{padding:4rem 0 0}
}
`,
};
