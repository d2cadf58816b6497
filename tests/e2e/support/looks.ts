import type { BrowserContextOptions } from '@playwright/test';
import { devices } from '@playwright/test';
import type { Language } from './texts.ts';

/** What somebody holds in their hands, and the language of its browser. */
export interface Look {
  readonly language: Language;
  readonly size: 'phone' | 'desk';
}

/** The looks that a screen is checked in: between them both languages and both sizes. */
export const looks = {
  'es-360': { language: 'es', size: 'phone' },
  'en-1280': { language: 'en', size: 'desk' },
} as const satisfies Record<string, Look>;

export const widths: Record<Look['size'], number> = { phone: 360, desk: 1280 };

/**
 * The look of a test that runs once: the title decides, so that the tests are spread over the looks and each keeps its own when others come
 * and go.
 */
export function lookOf(title: string): Look {
  const sum = [...title].reduce((total, letter) => total + (letter.codePointAt(0) ?? 0), 0);
  return sum % 2 === 0 ? looks['es-360'] : looks['en-1280'];
}

/** The other language at the other size: who sits at the other end. */
export function across({ language, size }: Look): Look {
  return { language: language === 'es' ? 'en' : 'es', size: size === 'phone' ? 'desk' : 'phone' };
}

const { defaultBrowserType: _phone, ...phone } = devices['Pixel 7'] ?? {};
const { defaultBrowserType: _desk, ...desk } = devices['Desktop Chrome'] ?? {};
const sizes: Record<Look['size'], BrowserContextOptions> = {
  phone: { ...phone, viewport: { width: widths.phone, height: 740 } },
  desk: { ...desk, viewport: { width: widths.desk, height: 800 } },
};

/** A browser that looks like that. */
export function browserOf({ language, size }: Look): BrowserContextOptions {
  return { ...sizes[size], locale: language === 'es' ? 'es-ES' : 'en-GB' };
}
