import type { TemplateCode } from '../../../contract/sites.ts';
import { useLocale } from '../../kit/text/i18n.tsx';
import { sampleAddress } from './sample-address.ts';
import { useWidth } from './use-width.ts';

/** The window that the page is drawn in, in CSS pixels: a phone's. */
const screen = { width: 390, height: 520 };

/** What a template looks like on a phone: its real page, made small. Decorative; the name stands beside it. */
export function TemplatePicture({ code, name }: { code: TemplateCode; name: string }) {
  const locale = useLocale();
  const { ref, width } = useWidth();
  return (
    <div
      ref={ref}
      inert
      aria-hidden
      className="relative overflow-hidden rounded-lg border border-line bg-sunken"
      style={{ aspectRatio: `${screen.width} / ${screen.height}` }}
    >
      {width > 0 && (
        <iframe
          title={name}
          src={sampleAddress(code, locale)}
          loading="lazy"
          className="absolute top-0 left-0 origin-top-left border-0"
          style={{ ...screen, transform: `scale(${width / screen.width})` }}
        />
      )}
    </div>
  );
}
