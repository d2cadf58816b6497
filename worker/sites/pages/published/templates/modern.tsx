/** @jsxRuntime automatic @jsxImportSource hono/jsx */
import { OpeningMark } from '../hours/hours-table.tsx';
import { Acts, AddressLines } from '../parts/contact-parts.tsx';
import { editMark } from '../parts/edit-mark.ts';
import { HeroText, HeroTitle, HomeLink } from '../parts/hero-words.tsx';
import { Languages, Navigation } from '../parts/navigation.tsx';
import { Photo } from '../parts/photo.tsx';
import type { RenderContext } from '../render-context.ts';
import type { Template } from './template.ts';

/** A bar that stays on top. */
function Header({ c }: { c: RenderContext }) {
  return (
    <header class="bar">
      <HomeLink c={c} />
      <Navigation c={c} />
      <Languages c={c} />
    </header>
  );
}

/** Blocks of one mosaic: the name, a photo, what to do, whether it is open. */
function Hero({ c }: { c: RenderContext }) {
  return (
    <section class="hero" {...editMark(c, 'hero')}>
      <div class="tile tile-name">
        <HeroTitle c={c} />
      </div>
      <div class="tile tile-photo">
        <Photo
          c={c}
          photo={c.view.snapshot.content.hero.photo}
          sizes="(min-width: 60rem) 40vw, 92vw"
          isFirst
        />
      </div>
      <div class="tile tile-words">
        <HeroText c={c} />
        <Acts c={c} />
      </div>
      <div class="tile tile-facts">
        <OpeningMark c={c} />
        <AddressLines c={c} />
      </div>
    </section>
  );
}

/** Bold blocks of colour: a mosaic, cards with photos, letters as large as the screen lets them be. */
export const modern: Template = {
  Header,
  Hero,
  css: `
body{background:var(--paper)}
.bar{position:sticky;top:0;z-index:3;display:flex;flex-wrap:wrap;gap:0 1.5rem;align-items:center;padding:.35rem 1rem;background:var(--deep);color:var(--on-deep)}
.home-link{font-family:var(--display);font-weight:var(--display-weight);font-size:1.125rem;letter-spacing:-.02em;text-decoration:none;margin-right:auto;padding:.6rem 0}
.bar nav a{font-size:.9375rem}
.bar .nav ul{gap:0 1rem}
h1,h2{letter-spacing:-.035em}
main>h1,main>.prose>h1{font-size:clamp(2.75rem,9vw,5.5rem);line-height:.95;padding:2.5rem 0 1.25rem}
main{padding:0 .75rem 4rem}
.hero{display:grid;gap:.75rem;padding-top:.75rem}
.tile{border-radius:1.5rem;padding:1.5rem;overflow:hidden}
.tile-name{background:var(--block);color:var(--on-block);display:flex;align-items:flex-end;min-height:17rem}
.tile-name h1{font-size:clamp(3.25rem,15vw,5.5rem);line-height:.88;letter-spacing:-.05em}
.tile-photo{padding:0;aspect-ratio:4/3}
.tile-photo .photo{height:100%}
.tile-words{background:var(--card)}
.statement{font-size:1.1875rem;line-height:1.4;margin-bottom:1.25rem;font-weight:500}
.tile-facts{background:var(--deep);color:var(--on-deep);display:grid;gap:.75rem;align-content:end}
.tile-facts .opening{font-size:1.25rem;font-weight:700}
.tile-facts .opening::before{background:var(--accent-on-deep)}
.tile-facts a{color:var(--accent-on-deep)}
.act{border-radius:.9rem;font-weight:700}
.part{padding:3.5rem .25rem 0}
h2{font-size:clamp(2.25rem,7vw,4rem);line-height:.95}
.highlights .dishes,.dishes{display:grid;gap:.75rem;margin-top:1.25rem}
.dish{background:var(--card);border-radius:1.25rem;padding:1.1rem;display:grid;gap:.25rem 1rem;align-content:start}
.dish.with-photo{grid-template-columns:minmax(0,1fr) 6.5rem}
.dish.with-photo .photo{grid-column:2;grid-row:1;aspect-ratio:1;border-radius:.9rem;overflow:hidden}
.dish.with-photo .dish-words{grid-column:1;grid-row:1}
.dish-name{font-weight:700;font-size:1.125rem;letter-spacing:-.01em}
.price{font-weight:700;background:var(--tint);padding:.1rem .55rem;border-radius:.5rem}
.sizes .price{padding:0 .4rem}
.highlights .dish.with-photo{display:flex;flex-direction:column;padding:0;overflow:hidden}
.highlights .dish .photo{aspect-ratio:4/3;border-radius:0}
.highlights .dish-words{padding:1.1rem}
.menu+.menu{margin-top:1.5rem}
.menu-head{display:flex;flex-wrap:wrap;gap:.25rem 1rem;align-items:center;padding:1.25rem 1.5rem;border-radius:1.5rem;background:var(--block);color:var(--on-block)}
.menu-name{font-size:clamp(1.75rem,5vw,2.75rem);letter-spacing:-.035em}
.menu-note{flex-basis:100%;color:inherit}
.now-mark{border-radius:.5rem}
.category{margin-top:.75rem;padding:1.25rem .75rem .75rem;border-radius:1.5rem;background:var(--tint)}
.category-head{padding:0 .5rem}
.category-name{font-size:clamp(1.625rem,4.5vw,2.5rem);letter-spacing:-.035em;line-height:1}
.category-text{margin-top:.35rem}
.category .price{background:none;padding:0}
.about{display:grid;gap:1.5rem;background:var(--deep);color:var(--on-deep);border-radius:1.5rem;padding:2rem 1.5rem;margin-top:3.5rem}
.about h2{margin-bottom:1.25rem}
.about .photo{aspect-ratio:4/3;border-radius:1rem;overflow:hidden}
.gallery ul{display:flex;flex-wrap:wrap;gap:.75rem}
.gallery li{flex:1 1 42%}
.gallery .photo{height:11rem;border-radius:1.25rem;overflow:hidden}
.practical{display:grid;gap:.75rem;padding-top:3.5rem}
.practical .part{border-radius:1.5rem;padding:1.75rem 1.5rem;background:var(--card)}
.practical h2{font-size:1.75rem;margin-bottom:.9rem}
.practical .hours-part{background:var(--block);color:var(--on-block)}
.hours-part .hours th,.hours-part .hours td{border-color:currentColor}
.practical .hours-part .opening{font-weight:700}
.practical .hours-part .opening.is-open::before{background:currentColor}
.practical .location{background:var(--deep);color:var(--on-deep)}
.practical .location a{color:var(--accent-on-deep)}
.contact{font-size:1.125rem;font-weight:600}
.filter{border-radius:1.25rem;border:0}
.index ul{gap:.5rem}
.index a{padding:.35rem .9rem;border-radius:.75rem;background:var(--tint);text-decoration:none;font-weight:600}
.index a:hover{text-decoration:underline}
.count{border-radius:1rem;bottom:.5rem}
.foot{display:grid;gap:.5rem;padding:2rem 1.25rem 2.5rem;background:var(--deep);color:var(--on-deep)}
.foot-name{font-family:var(--display);font-weight:var(--display-weight);font-size:1.5rem;letter-spacing:-.03em}
@media(min-width:40rem){
.highlights .dishes,.categories .dishes{grid-template-columns:repeat(2,minmax(0,1fr))}
.gallery li{flex-basis:14rem}
.gallery .photo{height:17rem}
}
@media(max-width:39.99rem){
.bar .languages{display:none}
.dish.with-photo{grid-template-columns:minmax(0,1fr) 5rem}
.highlights .dish.with-photo .dish-head{flex-wrap:nowrap}
.with-photo .dish-head{flex-wrap:wrap}
.with-photo .leader{display:none}
.highlights .with-photo .leader{display:block}
}
@media(min-width:64rem){
main{max-width:86rem;margin:0 auto;padding:0 1.5rem 6rem}
.bar{padding:.35rem 1.75rem}
.hero{grid-template-columns:repeat(12,1fr);grid-template-rows:minmax(20rem,auto) auto}
.tile{padding:2.25rem;border-radius:2rem}
.tile-name{grid-column:span 7}
.tile-name h1{font-size:clamp(5rem,9vw,8.5rem)}
.tile-photo{grid-column:span 5;padding:0;aspect-ratio:auto;position:relative}
.tile-photo .photo{position:absolute;inset:0}
.tile-words{grid-column:span 8}
.statement{font-size:1.5rem;max-width:38rem}
.tile-facts{grid-column:span 4}
.highlights .dishes{grid-template-columns:repeat(3,minmax(0,1fr))}
.highlights .dishes:has(>:nth-child(4):last-child){grid-template-columns:repeat(4,minmax(0,1fr))}
.foot ul+ul{justify-content:flex-end}
.category{display:grid;grid-template-columns:minmax(0,1fr) minmax(0,3fr);gap:1.5rem;padding:1.75rem 1.25rem 1.25rem 1.75rem;border-radius:2rem}
.category-head{padding:0}
.category .dishes{margin-top:0}
.about{grid-template-columns:3fr 2fr;padding:3rem;gap:3rem;border-radius:2rem}
.about .photo{aspect-ratio:auto;height:100%;min-height:22rem}
.practical{grid-template-columns:repeat(3,minmax(0,1fr))}
.practical .part{padding:2.25rem}
.foot{grid-template-columns:1fr auto;align-items:center;gap:2rem;padding:2.5rem 3rem}
}
`,
};
