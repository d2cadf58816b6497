import fc from 'fast-check';
import { expect, test } from 'vitest';
import { templateCodes } from '../../../contract/sites.ts';
import { menuJson } from '../../../worker/sites/pages/published/machine/menu-json.ts';
import { siteMapText } from '../../../worker/sites/pages/published/machine/site-map.ts';
import { renderNoPage, renderPage } from '../../../worker/sites/pages/published/render-page.tsx';
import { type SitePage, sitePages } from '../../../worker/sites/pages/published/site-paths.ts';
import { wordedSite } from '../../support/sites/worded-site.ts';

/** Each ends something that a page has open, or would be run if it got where it wants to. */
const attacks = [
  '<script>alert(1)</script>',
  '</script><script>alert(1)</script>',
  '<!--<script>',
  '--><img src=x onerror=alert(1)>',
  '</style><style>*{display:none}</style>',
  '</title><svg onload=alert(1)>',
  '"><b onmouseover=alert(1)>',
  "' autofocus onfocus=alert(1) x='",
  'javascript:alert(1)',
  'JaVaScRiPt:alert(1)',
  '\u0001javascript:alert(1)',
  'java\nscript:alert(1)',
  'data:text/html,<script>alert(1)</script>',
  'vbscript:msgbox(1)',
  'https://x.example/"onclick="alert(1)',
  'https://x.example/?a=1&b=<i>',
  '//evil.example/x',
  '../../../evil.js',
  'a@b.example?bcc=all@evil.example&body=x',
  '+34 600 000 000;ext=<b>',
  '&lt;script&gt;',
  '&#x3c;script>',
  '{{constructor.constructor("alert(1)")()}}',
  '#{alert(1)}',
  '}*{background:url(//evil.example)}',
  'url(javascript:alert(1))',
  '</textarea><a href=javascript:alert(1)>',
  '<![CDATA[<x>]]>',
  '\u2028\u2029\ufeff',
  '$&$1$$',
];

const anyText = fc.oneof(
  fc.constantFrom(...attacks),
  fc
    .tuple(fc.constantFrom(...attacks), fc.string({ unit: 'binary', maxLength: 20 }))
    .map(([a, b]) => `${b}${a}${b}`),
  fc.string({ unit: 'grapheme', minLength: 1, maxLength: 40 }),
);

interface Seen {
  /** Elements in their order, each with the names of its attributes. */
  readonly shape: string[];
  readonly addresses: string[];
  readonly style: string;
  readonly facts: string[];
}

/** Reads a page as the parser of the runtime reads it. */
async function read(html: string): Promise<Seen> {
  const shape: string[] = [];
  const addresses: string[] = [];
  const style: string[] = [];
  const facts: string[][] = [];
  const rewriter = new HTMLRewriter()
    .on('*', {
      element({ tagName, attributes }) {
        const pairs = [...attributes];
        shape.push([tagName, ...pairs.map(([name]) => name)].join(' '));
        for (const [name = '', value = ''] of pairs)
          if (['href', 'src', 'srcset'].includes(name)) addresses.push(value);
      },
      comments: () => void shape.push('comment'),
    })
    .on('style', { text: ({ text }) => void style.push(text) })
    .on('script', {
      element: () => void facts.push([]),
      text: ({ text }) => void facts.at(-1)?.push(text),
    });
  await rewriter.transform(new Response(html)).text();
  return { shape, addresses, style: style.join(''), facts: facts.map((chunks) => chunks.join('')) };
}

const place = { origin: 'https://mesa.example', root: '/s/casa', photos: '/photos', font: '/f.woff2' };

function draw(
  word: (field: string) => string,
  template: (typeof templateCodes)[number],
  page: SitePage | 'none',
) {
  const view = {
    ...wordedSite(word, template),
    place,
    language: 'es' as const,
    now: Date.parse('2026-11-30T12:00:00Z'),
    isPreview: false,
  };
  return page === 'none' ? renderNoPage(view) : renderPage(view, { language: 'es', page, part: 1 }).html;
}

/** What stands where an address may be left out when it is none. */
const isLink = (field: string) =>
  field.startsWith('link ') || ['phone', 'email', 'legal email', 'photo path'].includes(field);

const decoded = (address: string) =>
  address.replaceAll('&quot;', '"').replaceAll('&#39;', "'").replaceAll('&lt;', '<').replaceAll('&amp;', '&');

test('X10 whatever is written into any field, a page has the elements that it has with plain words, and nothing runs', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(anyText, { minLength: 8, maxLength: 8 }),
      fc.constantFrom(...templateCodes),
      fc.constantFrom(...sitePages, 'none' as const),
      async (texts, template, page) => {
        let turn = 0;
        // An empty line begins a paragraph, and a region that is called as its town is left out: that is no attack.
        const hostile = (field: string) => {
          const text = (texts[turn++ % texts.length] ?? '').replaceAll(/\s*\n\s*/g, '\n');
          return isLink(field) ? 'none' : `${field}${text}`;
        };
        const plain = await read(draw((field) => (isLink(field) ? 'none' : field), template, page));
        const seen = await read(draw(hostile, template, page));
        expect(seen.shape).toEqual(plain.shape);
        expect(seen.style).toBe(plain.style);
        for (const facts of seen.facts) expect(() => JSON.parse(facts)).not.toThrow();
      },
    ),
    { numRuns: 150 },
  );
});

test('X10 wherever an address may stand, only http, https, mailto and tel lead anywhere', async () => {
  await fc.assert(
    fc.asyncProperty(
      anyText,
      fc.constantFrom(...templateCodes),
      fc.constantFrom(...sitePages),
      async (text, template, page) => {
        const { shape, addresses } = await read(draw(() => text, template, page));
        for (const address of addresses) {
          const own =
            /^(\/s\/casa|\/photos\/[\w-]+(\/[\w-]+)*\.\w+( \d+w)?$|\/f\.woff2|#|data:image\/svg\+xml,)/.test(
              decoded(address),
            );
          expect([address, own || /^(https?|mailto|tel):$/.test(new URL(decoded(address)).protocol)]).toEqual(
            [address, true],
          );
        }
        expect(
          shape.filter((element) => / on|^(iframe|object|embed|base|form)|\bstyle=/.test(element)),
        ).toEqual([]);
      },
    ),
    { numRuns: 150 },
  );
});

test('X10 what is written for machines stays what it is: JSON, XML', () => {
  for (const attack of attacks) {
    const view = {
      ...wordedSite(() => attack, 'cozy'),
      place,
      language: 'es' as const,
      now: 0,
      isPreview: false,
    };
    expect(menuJson(view).business.name).toBe(attack);
    expect(siteMapText(view)).not.toContain(attack.includes('<') ? attack : '\u0000');
  }
});
