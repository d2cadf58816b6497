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

/** The same page in the languages that the site has. */
function LanguageLinks({ c }: { c: RenderContext }) {
  const { languages } = c.view.snapshot.business;
  return (
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
  );
}

const hasLanguages = (c: RenderContext) => c.view.snapshot.business.languages.length > 1;

/** The way to the same page in another language; nothing when there is none. */
export function Languages({ c }: { c: RenderContext }) {
  if (!hasLanguages(c)) return null;
  return (
    <nav class="languages" aria-label={c.say('nav.languages')}>
      <LanguageLinks c={c} />
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
        {hasLanguages(c) && <LanguageLinks c={c} />}
      </nav>
    </footer>
  );
}
