import { expect, test } from 'vitest';
import { readUserAgent } from '../../../web/account/device-name.ts';

const iphone =
  'Mozilla/5.0 (iPhone; CPU iPhone OS 18_1 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko)';
const windows = 'Mozilla/5.0 (Windows NT 10.0; Win64; x64)';
const webkit = 'AppleWebKit/537.36 (KHTML, like Gecko)';

test.each([
  [`${iphone} Version/18.1 Mobile/15E148 Safari/604.1`, 'Safari', 'iPhone', 'phone'],
  [`${iphone} CriOS/131.0 Mobile/15E148 Safari/604.1`, 'Chrome', 'iPhone', 'phone'],
  [
    `Mozilla/5.0 (Linux; Android 15; Pixel 7) ${webkit} Chrome/131.0 Mobile Safari/537.36`,
    'Chrome',
    'Android',
    'phone',
  ],
  [
    `Mozilla/5.0 (Linux; Android 15; SM-X710) ${webkit} SamsungBrowser/27.0 Chrome/125.0 Safari/537.36`,
    'Samsung Internet',
    'Android',
    'tablet',
  ],
  [`${windows} ${webkit} Chrome/131.0 Safari/537.36 Edg/131.0`, 'Edge', 'Windows', 'computer'],
  [`${windows} Gecko/20100101 Firefox/132.0`, 'Firefox', 'Windows', 'computer'],
  [
    `Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) ${webkit} Version/18.1 Safari/605.1.15`,
    'Safari',
    'Mac',
    'computer',
  ],
  [
    `Mozilla/5.0 (X11; CrOS x86_64 16002.0.0) ${webkit} Chrome/131.0 Safari/537.36`,
    'Chrome',
    'ChromeOS',
    'computer',
  ],
  [
    `Mozilla/5.0 (X11; Linux x86_64) ${webkit} HeadlessChrome/131.0 Safari/537.36`,
    'Chrome',
    'Linux',
    'computer',
  ],
  ['curl/8.9.1', 'curl', null, 'computer'],
  ['', null, null, 'computer'],
  ['<script>alert(1)</script>', null, null, 'computer'],
  // What they send stands in the table alone: X11 in a title would count as a tested case.
])('A42 a device has a name that people know (%#)', (userAgent, browser, system, kind) => {
  expect(readUserAgent(userAgent)).toEqual({ browser, system, kind });
});
