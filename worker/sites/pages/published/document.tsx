/** @jsxRuntime automatic @jsxImportSource hono/jsx */
import { raw } from 'hono/html';
import type { Child } from 'hono/jsx';
import { toHex } from './looks/colour.ts';
import { paletteOf } from './looks/palette.ts';
import { styleOf } from './looks/style.ts';
import { typeFaces } from './looks/type.ts';
import { inScript } from './machine/in-script.ts';
import { menuFacts } from './machine/menu-facts.ts';
import { type Facts, pictureOf, restaurantFacts } from './machine/restaurant-facts.ts';
import { localeTag } from './menu/price.ts';
import { editMark } from './parts/edit-mark.ts';
import { Footer } from './parts/navigation.tsx';
import { Words } from './parts/words.tsx';
import type { RenderContext } from './render-context.ts';
import { templates } from './templates/templates.ts';

interface DocumentProps {
  c: RenderContext;
  /** Shown where there is no page. */
  isMissing?: boolean;
  children?: Child;
}

/** The first letter of the name on the colour of the house, for the tab of the browser. */
function iconOf(c: RenderContext): string {
  const { block, onBlock } = paletteOf(c.look.template, c.look.palette);
  const [letter = ''] = c.view.snapshot.business.name.toUpperCase().match(/\p{L}|\p{N}/u) ?? [];
  const svg =
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><rect width="32" height="32" rx="7" fill="${toHex(block)}"/>` +
    `<text x="16" y="23" font-family="sans-serif" font-size="20" font-weight="700" text-anchor="middle" fill="${toHex(onBlock)}">${letter}</text></svg>`;
  return `data:image/svg+xml,${encodeURIComponent(svg)}`;
}

/** The title of the window and what is said of a page where it is linked to. */
function wordsOf({ c, isMissing }: DocumentProps): { title: string; description: string } {
  const { page, part } = c.address;
  const { business, content } = c.view.snapshot;
  const { name } = business;
  const own = page === 'home' ? c.word(content.search.title)?.text : undefined;
  const described =
    page === 'home' ? (c.word(content.search.description) ?? c.word(content.hero.text)) : null;
  const pageName = isMissing ? c.say('page.gone') : page === 'home' ? '' : c.say(`page.${page}`);
  const named =
    part > 1
      ? c.say('title.part', { page: pageName, part, name })
      : c.say('title.page', { page: pageName, name });
  return {
    title:
      own ??
      (pageName === '' ? [name, business.contact.address.locality].filter(Boolean).join(' · ') : named),
    description: described?.text ?? c.say(`description.${page}`, { name }),
  };
}

function Addresses({ c }: { c: RenderContext }) {
  const { origin } = c.view.place;
  const { languages } = c.view.snapshot.business;
  const { page, part } = c.address;
  return (
    <>
      <link rel="canonical" href={`${origin}${c.href(page, part)}`} />
      {languages.length > 1 &&
        languages.map((language) => (
          <link
            key={language}
            rel="alternate"
            hreflang={language}
            href={`${origin}${c.href(page, part, language)}`}
          />
        ))}
      {languages.length > 1 && (
        <link rel="alternate" hreflang="x-default" href={`${origin}${c.href(page, part, languages[0])}`} />
      )}
    </>
  );
}

function Preview({ c, title, description }: { c: RenderContext; title: string; description: string }) {
  const picture = pictureOf(c);
  const { business } = c.view.snapshot;
  const properties: [string, string | undefined][] = [
    ['og:type', 'website'],
    ['og:site_name', business.name],
    ['og:title', title],
    ['og:description', description],
    ['og:url', `${c.view.place.origin}${c.href(c.address.page, c.address.part)}`],
    ['og:locale', localeTag(c.view.language, business.country).replace('-', '_')],
    ['og:image', picture?.url],
    ['og:image:type', picture?.type],
    ['og:image:width', picture?.width.toString()],
    ['og:image:height', picture?.height.toString()],
  ];
  return (
    <>
      {properties.map(([property, text]) =>
        text === undefined ? null : <meta key={property} property={property} content={text} />,
      )}
      <meta name="twitter:card" content={picture ? 'summary_large_image' : 'summary'} />
    </>
  );
}

/** What a page says to machines in the vocabulary of schema.org. */
function factsOf(c: RenderContext): readonly Facts[] {
  if (c.address.page === 'menu') return menuFacts(c, c.menuPages[c.address.part - 1] ?? []);
  return c.address.page === 'home' || c.address.page === 'about' ? [restaurantFacts(c)] : [];
}

/** The whole HTML of a page: one style sheet within, no script. */
export function Document({ c, isMissing = false, children }: DocumentProps) {
  const { title, description } = wordsOf({ c, isMissing });
  const { Header } = templates[c.look.template];
  const { place, isPreview, snapshot } = c.view;
  const isHidden = isPreview || isMissing;
  const isFile = place.fileOf !== undefined;
  // What a page says of its own address, to whoever can come to it.
  const isFound = !isHidden && !isFile;
  const { announcement } = snapshot.content;
  return (
    <html lang={c.locale}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>{title}</title>
        <meta name="description" content={description} />
        {typeFaces[c.look.type].comesAlong && !isFile && (
          <link rel="preload" href={place.font} as="font" type="font/woff2" crossorigin="" />
        )}
        <style>{raw(styleOf(c.look, place.font))}</style>
        <meta name="theme-color" content={toHex(paletteOf(c.look.template, c.look.palette).paper)} />
        <link rel="icon" href={iconOf(c)} />
        {isHidden && <meta name="robots" content="noindex" />}
        {isFound && <Addresses c={c} />}
        {isFound && <Preview c={c} {...{ title, description }} />}
        {isFound &&
          factsOf(c).map((facts) => (
            <script type="application/ld+json" key={String(facts.name)}>
              {raw(inScript({ '@context': 'https://schema.org', ...facts }))}
            </script>
          ))}
      </head>
      <body class={`${c.look.template} is-${isMissing ? 'missing' : c.address.page}`}>
        <a class="skip" href="#content">
          {c.say('nav.skip')}
        </a>
        {isPreview && (
          <aside class="preview" aria-label={c.say('nav.preview')}>
            {c.say('preview')}
          </aside>
        )}
        {c.word(announcement) && (
          <aside class="announcement" aria-label={c.say('nav.announcement')} {...editMark(c, 'announcement')}>
            <Words c={c} of={announcement} />
          </aside>
        )}
        <Header c={c} />
        <main id="content">{children}</main>
        <Footer c={c} />
      </body>
    </html>
  );
}
