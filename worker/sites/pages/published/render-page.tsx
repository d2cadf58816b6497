/** @jsxRuntime automatic @jsxImportSource hono/jsx */
import type { Markup } from '../../../pages/page.ts';
import { AboutBody } from './bodies/about-body.tsx';
import { AllergensBody } from './bodies/allergens-body.tsx';
import { ExtrasBody } from './bodies/extras-body.tsx';
import { LegalBody } from './bodies/legal-body.tsx';
import { MenuBody } from './bodies/menu-body.tsx';
import { Document } from './document.tsx';
import { Sections } from './parts/sections.tsx';
import { type RenderContext, renderContextOf } from './render-context.ts';
import type { PageAddress, SitePage } from './site-paths.ts';
import type { SiteView } from './site-view.ts';
import { templates } from './templates/templates.ts';

function HomeBody({ c }: { c: RenderContext }) {
  const { Hero } = templates[c.look.template];
  return (
    <>
      <Hero c={c} />
      <Sections c={c} list={c.look.sections} />
    </>
  );
}

const bodies: Readonly<Record<SitePage, (props: { c: RenderContext }) => Markup>> = {
  home: HomeBody,
  menu: MenuBody,
  extras: ExtrasBody,
  allergens: AllergensBody,
  about: AboutBody,
  legal: LegalBody,
};

/** A page as it is sent. */
export interface RenderedPage {
  readonly html: string;
  /** Epoch ms from which it would be drawn otherwise though nobody changed anything (it opens, another menu's hour begins); null: never. */
  readonly trueUntil: number | null;
}

/** Draws a page of a site. Pure: the same view and address always give the same HTML. */
export function renderPage(view: SiteView, address: PageAddress): RenderedPage {
  const c = renderContextOf({ ...view, language: address.language }, address);
  const Body = bodies[address.page];
  const page = (
    <Document c={c}>
      <Body c={c} />
    </Document>
  );
  return { html: `<!doctype html>${page}`, trueUntil: c.trueUntil };
}

/** Draws what is shown where a site has no page. To be sent with the status 404. */
export function renderNoPage(view: SiteView): string {
  const c = renderContextOf(view, { language: view.language, page: 'home', part: 1 });
  const page = (
    <Document c={c} isMissing>
      <h1>{c.say('page.gone')}</h1>
      <p class="lead">{c.say('gone.text', { name: view.snapshot.business.name })}</p>
      <p>
        <a class="act" href={c.href('home')}>
          {c.say('gone.home')}
        </a>
      </p>
    </Document>
  );
  return `<!doctype html>${page}`;
}
