/**
 * `page`: what a visitor on a phone, slow 4G and a slow processor gets before signing in. Each page once by Lighthouse, where it is
 * installed (`lighthouse` on the PATH), and `visits` times by Chromium alone: bytes, requests and paint times as the browser itself
 * counts them. Other pages: `npm run bench -- page /start /pricing`.
 */
import { startStack } from '../support/stack.ts';
import { lighthouseOf } from './page/lighthouse.ts';
import { visitOf } from './page/visit.ts';
import { report } from './report.ts';

const asked = process.argv.slice(2);
const paths =
  asked.length > 0 ? asked : ['/', '/en', '/pricing', '/en/pricing', '/emergency', '/en/emergency'];

/** Of the first pages, on a phone. Scores of 100; milliseconds; kilobytes (1,000 bytes). */
const aims = { performance: 98, other: 100, lcpMs: 1_500, scriptKilobytes: 40 };

const stack = await startStack({ rateLimit: 1_000_000 });
try {
  for (const path of paths) {
    const visit = await visitOf(`${stack.url}${path}`);
    report({
      bench: 'page',
      case: `${path} by Chromium`,
      ...visit,
      aims: { lcpMs: aims.lcpMs, scriptKilobytes: aims.scriptKilobytes },
      met: visit.lcpMs <= aims.lcpMs && visit.scriptKilobytes <= aims.scriptKilobytes,
    });
    const scores = lighthouseOf(`${stack.url}${path}`);
    if (scores === undefined) continue;
    const { performance, accessibility, bestPractices, seo, lcpMs } = scores;
    report({
      bench: 'page',
      case: `${path} by Lighthouse`,
      ...scores,
      aims: { performance: aims.performance, others: aims.other, lcpMs: aims.lcpMs },
      met:
        performance >= aims.performance &&
        Math.min(accessibility, bestPractices, seo) >= aims.other &&
        lcpMs <= aims.lcpMs,
    });
  }
} finally {
  await stack.stop();
}
