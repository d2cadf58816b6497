import { chromium, devices } from '@playwright/test';
import * as z from 'zod';
import { findChromium } from '../../../tools/suite/chromium.ts';
import { percentile, round } from '../report.ts';

/** Lighthouse's slow 4G: 1.6 Mbit/s down, 750 kbit/s up, 150 ms there and back; its factor for a phone's processor. */
const slow4g = { latency: 150, downloadThroughput: 1_638_400 / 8, uploadThroughput: 768_000 / 8 };
const cpuFactor = 4;
const visits = 5;

/** One first visit, before anybody presses anything. Milliseconds; kilobytes (1,000 bytes) as they travel. */
export interface Visit {
  readonly visits: number;
  readonly fcpMs: number;
  readonly lcpMs: number;
  readonly shift: number;
  readonly requests: number;
  readonly kilobytes: number;
  readonly scriptKilobytes: number;
}

const paintSchema = z.object({ fcpMs: z.number(), lcpMs: z.number(), shift: z.number() });

/** Runs in the page, before anything of it: notes what the browser observes. */
function observe() {
  const seen = { fcpMs: 0, lcpMs: 0, shift: 0 };
  Object.assign(window, { seenByBench: seen });
  const on = (type: string, take: (entry: PerformanceEntry) => void) =>
    new PerformanceObserver((list) => list.getEntries().forEach(take)).observe({ type, buffered: true });
  on('paint', (entry) => {
    if (entry.name === 'first-contentful-paint') seen.fcpMs = entry.startTime;
  });
  on('largest-contentful-paint', (entry) => {
    seen.lcpMs = entry.startTime;
  });
  on('layout-shift', (entry) => {
    if ('value' in entry && typeof entry.value === 'number') seen.shift += entry.value;
  });
}

async function visitOnce(url: string): Promise<Visit> {
  const executablePath = findChromium();
  await using browser = await chromium.launch({
    args: ['--no-sandbox'],
    ...(executablePath === undefined ? {} : { executablePath }),
  });
  const context = await browser.newContext({
    ...devices['Pixel 7'],
    locale: url.includes('/en') ? 'en-GB' : 'es-ES',
  });
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  const kinds = new Map<string, string>();
  const sum = { requests: 0, bytes: 0, script: 0 };
  session.on('Network.responseReceived', ({ requestId, type }) => void kinds.set(requestId, type));
  session.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    sum.requests += 1;
    sum.bytes += encodedDataLength;
    if (kinds.get(requestId) === 'Script') sum.script += encodedDataLength;
  });
  await session.send('Network.enable');
  await session.send('Network.emulateNetworkConditions', { offline: false, ...slow4g });
  await session.send('Emulation.setCPUThrottlingRate', { rate: cpuFactor });
  await page.addInitScript(observe);
  await page.goto(url, { waitUntil: 'networkidle' });
  const paints = paintSchema.parse(await page.evaluate('window.seenByBench'));
  return {
    visits: 1,
    ...paints,
    requests: sum.requests,
    kilobytes: sum.bytes / 1_000,
    scriptKilobytes: sum.script / 1_000,
  };
}

/** First visits of a page, each with a browser of its own: the median of each figure. */
export async function visitOf(url: string): Promise<Visit> {
  const seen: Visit[] = [];
  while (seen.length < visits) seen.push(await visitOnce(url));
  const median = (figure: keyof Visit) =>
    round(
      percentile(
        seen.map((visit) => visit[figure]).toSorted((a, b) => a - b),
        0.5,
      ),
    );
  return {
    visits,
    fcpMs: median('fcpMs'),
    lcpMs: median('lcpMs'),
    shift: median('shift'),
    requests: median('requests'),
    kilobytes: median('kilobytes'),
    scriptKilobytes: median('scriptKilobytes'),
  };
}
