/** @jsxRuntime automatic @jsxImportSource hono/jsx */
import { OpeningMark } from '../hours/hours-table.tsx';
import { Acts } from '../parts/contact-parts.tsx';
import { editMark } from '../parts/edit-mark.ts';
import { HeroText, HeroTitle, HomeLink } from '../parts/hero-words.tsx';
import { Languages, Navigation } from '../parts/navigation.tsx';
import { Photo } from '../parts/photo.tsx';
import type { RenderContext } from '../render-context.ts';
import type { Template } from './template.ts';

/** A twig, as printers set one between two parts of a page. */
function Twig() {
  return (
    <svg class="twig" viewBox="0 0 120 16" aria-hidden="true" fill="none" stroke="currentColor">
      <path d="M2 8h42M76 8h42" />
      <path d="M60 14c0-5 0-8 0-12M60 8c-4 0-7-2-8-5 4 0 7 1 8 5ZM60 8c4 0 7-2 8-5-4 0-7 1-8 5ZM60 13c-3 0-6-1-7-4 3 0 6 1 7 4ZM60 13c3 0 6-1 7-4-3 0-6 1-7 4Z" />
    </svg>
  );
}

/** As on a printed card: languages, the name, a twig, the ways between two rules. */
function Header({ c }: { c: RenderContext }) {
  return (
    <header class="card-head">
      <Languages c={c} />
      <HomeLink c={c} />
      <Twig />
      <Navigation c={c} />
    </header>
  );
}

function Hero({ c }: { c: RenderContext }) {
  return (
    <section class="hero" {...editMark(c, 'hero')}>
      <div class="hero-words">
        <HeroTitle c={c} />
        <HeroText c={c} />
        <OpeningMark c={c} />
        <Acts c={c} />
      </div>
      <div class="arch">
        <Photo
          c={c}
          photo={c.view.snapshot.content.hero.photo}
          sizes="(min-width: 60rem) 30rem, 80vw"
          isFirst
        />
      </div>
    </section>
  );
}

/** Paper, serif, warm: a printed card with a double rule, dotted leaders, an arched window, photos as prints. */
export const cozy: Template = {
  Header,
  Hero,
  css: `
body{font-size:1.125rem}
.card-head{text-align:center;padding:.75rem 1.25rem 0}
.card-head ul{justify-content:center}
.card-head .languages a{font-size:.875rem;font-style:italic}
.home-link{display:block;font-family:var(--display);font-weight:var(--display-weight);font-size:clamp(1.75rem,6vw,2.5rem);line-height:1.15;text-decoration:none;padding:.35rem 0}
.twig{width:7.5rem;height:1rem;margin:.25rem auto .75rem;display:block;color:var(--accent)}
.card-head .nav{border-top:1px solid var(--line);border-bottom:3px double var(--line);max-width:60rem;margin:0 auto}
.card-head .nav ul{gap:0 1.75rem}
.nav a{font-variant-caps:all-small-caps;letter-spacing:.06em;font-size:1.125rem}
main{max-width:66rem;margin:0 auto;padding:0 1.25rem 4rem}
main>h1,.prose>h1{text-align:center;padding:2.5rem 0 .5rem}
.prose>h1{text-align:start}
main>.lead{margin:.75rem auto 1.5rem;text-align:center}
.hero{display:grid;gap:2rem;padding:2.5rem 0 1rem;text-align:center}
.arch{order:-1;justify-self:center;width:min(100%,19rem);padding:.6rem;border:1px solid var(--line);border-radius:12rem 12rem .75rem .75rem}
.arch:not(:has(img)){display:none}
.arch .photo{aspect-ratio:3/4;border-radius:11.4rem 11.4rem .4rem .4rem;overflow:hidden}
.hero h1{font-size:clamp(2.5rem,9vw,4.25rem);line-height:1.05;color:var(--accent)}
.statement{font-size:1.25rem;line-height:1.55;margin:1rem 0 1.25rem;font-style:italic;text-wrap:pretty}
.acts{justify-content:center;margin-top:1.25rem}
.act{border-radius:.5rem;background:var(--block);color:var(--on-block)}
.act.quiet,.more .act{background:transparent;color:inherit;box-shadow:inset 0 0 0 1px currentColor,inset 0 0 0 4px var(--paper),inset 0 0 0 5px currentColor;padding:.6rem 1.75rem}
.part{padding-top:4rem}
h2{font-size:clamp(1.875rem,5vw,2.625rem);text-align:center;color:var(--accent)}
.part>h2::after,.about-words>h2::after{content:"";display:block;width:3.5rem;border-bottom:3px double currentColor;margin:.75rem auto 1.5rem}
.highlights .dishes{display:grid;gap:2rem;grid-template-columns:repeat(auto-fit,minmax(15rem,1fr))}
.highlights .dish{background:var(--card);padding:.85rem .85rem 1.1rem;border-radius:.25rem;box-shadow:0 1px 2px rgb(60 40 10/.18),0 10px 24px -12px rgb(60 40 10/.35)}
.highlights .dish .photo{aspect-ratio:4/3;margin-bottom:.75rem}
.highlights .dish:nth-child(odd){transform:rotate(-.7deg)}
.highlights .dish:nth-child(even){transform:rotate(.6deg)}
.menu+.menu{margin-top:2.5rem}.menu{padding:2rem 1.25rem;background:var(--card);border:1px solid var(--line);outline:1px solid var(--line);outline-offset:-.6rem;border-radius:.25rem}
.menu-head{text-align:center;padding:1rem 0 .5rem}
.menu-name{font-size:2.25rem;color:var(--accent)}
.menu-note,.category-text{font-style:italic}
.now-mark{border-radius:99rem;background:var(--block);color:var(--on-block)}
.category{padding:1.5rem .25rem .5rem}
.category-head{text-align:center;margin-bottom:.75rem}
.category-name{font-size:1.625rem;color:var(--accent)}
.category-name::after{content:"";display:block;width:2.25rem;border-bottom:1px solid currentColor;margin:.5rem auto}
.dish{padding:.5rem 0}
.dish-name{font-family:var(--text);font-weight:600;font-size:1.125rem}
.leader{border-bottom:2px dotted var(--soft);min-width:1.5rem;opacity:.6}
.highlights .leader{border:0}
.dish-text{font-style:italic}
.allergens,.diets,.choices,.ask{font-family:var(--text)}
.about{display:grid;gap:2rem}
.about-words p{text-wrap:pretty}
.about .about-words>p:first-of-type::first-letter{float:left;font-family:var(--display);font-size:3.4em;line-height:.8;padding:.08em .1em 0 0;color:var(--accent)}
.about .photo,.gallery .photo{padding:.6rem;background:var(--card);box-shadow:0 1px 2px rgb(60 40 10/.18),0 10px 24px -12px rgb(60 40 10/.35)}
.about .photo{aspect-ratio:4/3;transform:rotate(-1deg)}
.gallery ul{display:grid;grid-template-columns:repeat(2,1fr);gap:1rem}
.gallery .photo{aspect-ratio:1}
.gallery li:nth-child(odd){transform:rotate(-1.2deg)}
.gallery li:nth-child(even){transform:rotate(1deg)}
.practical{display:grid;gap:2.5rem;margin-top:4rem;padding:2.25rem 1.5rem;border-top:3px double var(--line);border-bottom:3px double var(--line)}
.practical .part{padding:0}
.practical .part>h2{font-size:1.625rem;margin-bottom:.75rem}
.practical .part>h2::after{display:none}
.location,.contact-part,.practical .opening{text-align:center}
.more{text-align:center}
.filter{border-radius:.25rem}
.foot{text-align:center;padding:1rem 1.25rem 3rem}
.foot nav ul{justify-content:center}
.foot-name{font-family:var(--display);font-size:1.375rem}
@media(min-width:64rem){
.highlights .dishes:has(>:nth-child(4):last-child){grid-template-columns:repeat(2,minmax(0,1fr))}
.hero{grid-template-columns:1fr 26rem;gap:4rem;align-items:center;text-align:start;padding:4rem 0 2rem}
.arch{order:0;width:100%}
.acts{justify-content:flex-start}
.menu{padding:2.75rem 3.25rem}
.categories{columns:2;column-gap:4rem}
.is-menu .categories,.is-extras .categories{columns:1}
.is-menu .category .dishes,.is-extras .dishes{columns:2;column-gap:4rem}
.category{break-inside:avoid-column}
.dish{break-inside:avoid}
.about{grid-template-columns:1fr 24rem;gap:4rem;align-items:center}
.about:not(:has(.photo)){grid-template-columns:minmax(0,44rem);justify-content:center}
.about-words h2{text-align:start}
.about-words>h2::after{margin-left:0}
.gallery ul{grid-template-columns:repeat(4,1fr);gap:1.5rem}
.practical{grid-template-columns:1.4fr 1fr 1fr;gap:3.5rem}
.is-about .practical{grid-template-columns:1.4fr 1fr 1fr}
}
`,
};
