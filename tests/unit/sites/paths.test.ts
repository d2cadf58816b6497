import { expect, test } from 'vitest';
import { siteMapText, siteRobotsText } from '../../../worker/sites/pages/published/machine/site-map.ts';
import { renderNoPage, renderPage } from '../../../worker/sites/pages/published/render-page.tsx';
import { allPages, pageAt, pathOf } from '../../../worker/sites/pages/published/site-paths.ts';
import { demoView } from '../../support/sites/demo-site.ts';
import { longSnapshot } from '../../support/sites/long-menu.ts';

const view = demoView('ninetta');

test('X13 every page is found at its own path, and no two share one', () => {
  for (const snapshot of [view.snapshot, longSnapshot(40, 500)]) {
    const pages = allPages(snapshot);
    const paths = pages.map((address) => pathOf(snapshot, address));
    expect(new Set(paths).size).toBe(pages.length);
    expect(paths.map((path) => pageAt(snapshot, path))).toEqual(pages);
  }
});

test('X13 a path that is nearly right leads to the right one; any other to nothing', () => {
  const { snapshot } = view;
  const rightOf = (path: string) => {
    const address = pageAt(snapshot, path);
    return address && pathOf(snapshot, address);
  };
  expect(rightOf('/es/menu/')).toBe('/menu');
  expect(rightOf('/menu/1')).toBe('/menu');
  expect(rightOf('/en/')).toBe('/en');
  expect(rightOf('')).toBe('');
  for (const wrong of [
    '/menu/2',
    '/menu/0',
    '/menu/01',
    '/fr',
    '/menu/1/2',
    '/carta',
    '/en/en',
    '/__proto__',
  ])
    expect([wrong, rightOf(wrong)]).toEqual([wrong, undefined]);
});

test('X13 a page names its one true address and its translations', () => {
  const { html } = renderPage(view, { language: 'en', page: 'menu', part: 1 });
  expect(html).toContain('<link rel="canonical" href="https://mesa.example/s/casa/en/menu"/>');
  expect(html).toContain('<link rel="alternate" hreflang="es" href="https://mesa.example/s/casa/menu"/>');
  expect(html).toContain('<link rel="alternate" hreflang="en" href="https://mesa.example/s/casa/en/menu"/>');
  expect(html).toContain(
    '<link rel="alternate" hreflang="x-default" href="https://mesa.example/s/casa/menu"/>',
  );
  expect(html).toContain('<meta property="og:image" content="https://mesa.example/photos/demo/horno.jpg"/>');
  expect(html).toContain('<meta property="og:image:height" content="900"/>');
  const own = { ...view, place: { ...view.place, root: '' } };
  expect(renderPage(own, { language: 'es', page: 'home', part: 1 }).html).toContain(
    '<link rel="canonical" href="https://mesa.example/"/>',
  );
});

test('X13 the map of a site has every page with its translations; robots.txt leads to it', () => {
  const map = siteMapText(view);
  expect(map.match(/<loc>/g)).toHaveLength(allPages(view.snapshot).length);
  expect(map).toContain('<loc>https://mesa.example/s/casa</loc>');
  expect(map).toContain(
    '<xhtml:link rel="alternate" hreflang="en" href="https://mesa.example/s/casa/en/allergens"/>',
  );
  expect(siteRobotsText(view)).toContain('Sitemap: https://mesa.example/s/casa/sitemap.xml');
});

test('X13 T10 what is not there, and what is not published, is not for search engines', () => {
  const preview = renderPage({ ...view, isPreview: true }, { language: 'es', page: 'home', part: 1 });
  for (const html of [renderNoPage(view), preview.html]) {
    expect(html).toContain('<meta name="robots" content="noindex"/>');
    expect(html).not.toContain('rel="canonical"');
    expect(html).not.toContain('ld+json');
  }
  expect(preview.html).toContain('data-edit="menu_items/');
  expect(renderPage(view, { language: 'es', page: 'home', part: 1 }).html).not.toContain('data-edit');
});
