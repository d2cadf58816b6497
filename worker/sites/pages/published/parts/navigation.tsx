/** @jsxRuntime automatic @jsxImportSource hono/jsx */
import type { MenuLanguage } from '../../../../../contract/sites.ts';
import type { RenderContext } from '../render-context.ts';
import type { SitePage } from '../site-paths.ts';

/** What languages call themselves. */
export const languageNames: Readonly<Record<MenuLanguage, string>> = {
  es: 'Español',
  en: 'English',
  ca: 'Català',
  eu: 'Euskara',
  gl: 'Galego',
  fr: 'Français',
  de: 'Deutsch',
  it: 'Italiano',
  pt: 'Português',
};

interface PageLinksProps {
  c: RenderContext;
  pages: readonly SitePage[];
}

function PageLinks({ c, pages }: PageLinksProps) {
  return (
    <ul>
      {pages.map((page) => (
        <li key={page}>
          <a href={c.href(page)} aria-current={c.address.page === page ? 'page' : undefined}>
            {c.say(`nav.${page}`)}
          </a>
        </li>
      ))}
    </ul>
  );
}

/** The ways through the site. */
export function Navigation({ c }: { c: RenderContext }) {
  return (
    <nav class="nav" aria-label={c.say('nav.label')}>
      <PageLinks c={c} pages={['menu', 'allergens', 'about']} />
    </nav>
  );
}

/** The same page in the other languages that the site has. */
export function Languages({ c }: { c: RenderContext }) {
  const { languages } = c.view.snapshot.business;
  if (languages.length < 2) return null;
  return (
    <nav class="languages" aria-label={c.say('nav.languages')}>
      <ul>
        {languages.map((language) => (
          <li key={language}>
            <a
              href={c.href(c.address.page, c.address.part, language)}
              lang={language}
              hreflang={language}
              aria-current={language === c.view.language ? 'true' : undefined}
            >
              {languageNames[language]}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

/** What ends every page. */
export function Footer({ c }: { c: RenderContext }) {
  const { name } = c.view.snapshot.business;
  return (
    <footer class="foot">
      <p class="foot-name">{name}</p>
      <nav aria-label={c.say('nav.more')}>
        <PageLinks c={c} pages={['home', 'menu', 'allergens', 'about', 'legal']} />
      </nav>
      <Languages c={c} />
    </footer>
  );
}
