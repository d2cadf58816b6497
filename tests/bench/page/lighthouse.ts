import { spawnSync } from 'node:child_process';
import * as z from 'zod';
import { findChromium } from '../../../tools/suite/chromium.ts';
import { round } from '../report.ts';

const score = z.object({ score: z.number() }).transform((category) => Math.round(category.score * 100));
const measured = z.object({ numericValue: z.number() }).transform((audit) => round(audit.numericValue));

const resultSchema = z.object({
  lighthouseVersion: z.string(),
  categories: z.object({
    performance: score,
    accessibility: score,
    'best-practices': score,
    seo: score,
  }),
  audits: z.object({
    'first-contentful-paint': measured,
    'largest-contentful-paint': measured,
    'total-blocking-time': measured,
    'cumulative-layout-shift': measured,
    'total-byte-weight': measured,
  }),
});

/** Scores of 100, times in milliseconds, bytes as they travel. */
export interface Scores {
  readonly version: string;
  readonly performance: number;
  readonly accessibility: number;
  readonly bestPractices: number;
  readonly seo: number;
  readonly fcpMs: number;
  readonly lcpMs: number;
  readonly blockedMs: number;
  readonly shift: number;
  readonly bytes: number;
}

/**
 * Lighthouse's verdict on a page with its own settings for a phone: slow 4G and a processor four times as slow, simulated. Undefined
 * where no `lighthouse` is on the PATH. Throws with what it printed when it fails.
 */
export function lighthouseOf(url: string): Scores | undefined {
  const flags = ['--output=json', '--quiet', '--chrome-flags=--headless=new --no-sandbox'];
  const run = spawnSync('lighthouse', [url, ...flags], {
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
    env: { ...process.env, CHROME_PATH: findChromium() },
  });
  if (run.error !== undefined && 'code' in run.error && run.error.code === 'ENOENT') return undefined;
  if (run.error !== undefined || run.status !== 0)
    throw new Error(`Lighthouse failed on ${url}: ${run.error?.message ?? run.stderr.slice(-2_000)}`);
  const { lighthouseVersion, categories, audits } = resultSchema.parse(JSON.parse(run.stdout));
  return {
    version: lighthouseVersion,
    performance: categories.performance,
    accessibility: categories.accessibility,
    bestPractices: categories['best-practices'],
    seo: categories.seo,
    fcpMs: audits['first-contentful-paint'],
    lcpMs: audits['largest-contentful-paint'],
    blockedMs: audits['total-blocking-time'],
    shift: audits['cumulative-layout-shift'],
    bytes: audits['total-byte-weight'],
  };
}
