/** @jsxRuntime automatic @jsxImportSource hono/jsx */
import { type TemplateCode, templateCodes } from '../../../contract/sites.ts';
import { textLinkClass } from '../../../web/kit/ui/text-link-class.ts';
import type { Locale } from '../../core/locale.ts';
import { sampleName } from '../templates/sample-of.ts';
import { pageTexts } from './page-texts.ts';

/** Where a template is shown with a demo restaurant (worker/sites/edge/show-sample.ts). */
const sampleAddress = (code: TemplateCode, locale: Locale): string =>
  `/sample/${code}${locale === 'es' ? '' : `/${locale}`}`;

/** Four pages to open: each as a guest's phone shows it, made small, and the way to it. They come when they are about to be seen. */
export function SamplePages({ locale }: { locale: Locale }) {
  const t = pageTexts(locale);
  return (
    <ul class="mt-6 grid gap-8 sm:grid-cols-2 lg:grid-cols-4">
      {templateCodes.map((code) => {
        const name = sampleName(code);
        return (
          <li key={code} class="flex items-center gap-4 sm:flex-col sm:items-start">
            <div
              inert
              aria-hidden="true"
              class="h-52 w-39 shrink-0 overflow-hidden rounded-lg border border-line bg-sunken sm:h-78 sm:w-58.5"
            >
              <iframe
                title={name}
                src={sampleAddress(code, locale)}
                loading="lazy"
                class="h-130 w-97.5 origin-top-left scale-40 border-0 sm:scale-60"
              />
            </div>
            <a
              href={sampleAddress(code, locale)}
              target="_blank"
              rel="noopener"
              class={textLinkClass('onLine')}
            >
              {t('restaurants.real.open', { name, look: t(`restaurants.real.look.${code}`) })}
            </a>
          </li>
        );
      })}
    </ul>
  );
}
