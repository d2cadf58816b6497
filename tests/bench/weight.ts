/**
 * `weight`: what the pages of a restaurant weigh, by template: all pages of both demo restaurants, gzipped as they are sent. Aim: 60 KB of HTML, style
 * and faces, no script. `npm run measure:templates` opens them in Chromium, with Lighthouse where it is installed.
 */
import { resolve } from 'node:path';
import { runnerImport } from 'vite';
import { templateCodes } from '../../contract/sites.ts';
import { report, round } from './report.ts';

const aim = { kilobytes: 60, script: 0 };

const { module } = await runnerImport<typeof import('./weight/weigh-pages.ts')>(
  resolve(import.meta.dirname, 'weight/weigh-pages.ts'),
);
for (const template of templateCodes) {
  const pages = module.weighPages(template);
  const heaviest = (of: (page: (typeof pages)[number]) => number) =>
    round(Math.max(...pages.map(of)) / 1_000);
  const kilobytes = heaviest(({ html, fonts }) => html + fonts);
  const script = pages.reduce((sum, page) => sum + page.script, 0);
  report({
    bench: 'weight',
    case: template,
    pages: pages.length,
    heaviestKilobytes: kilobytes,
    htmlWithStyle: heaviest(({ html }) => html),
    styleAlone: heaviest(({ style }) => style),
    fonts: heaviest(({ fonts }) => fonts),
    scriptBytes: script,
    aim,
    met: kilobytes <= aim.kilobytes && script === aim.script,
  });
}
