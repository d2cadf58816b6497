import { FileDown } from 'lucide-react';
import { useState } from 'react';
import { toast } from 'sonner';
import { useTranslations } from 'use-intl/react';
import { facePath } from '../../../worker/core/pdf/face-path.ts';
import { qrModules, qrPath, qrSvg } from '../../../worker/sites/pages/published/machine/qr-code.ts';
import { Section } from '../../account/section.tsx';
import { SelectField } from '../../kit/forms/select-field.tsx';
import { saveBlob } from '../../kit/save/save-blob.ts';
import { Button } from '../../kit/ui/button.tsx';
import type { Business } from '../shell/use-business.ts';
import type { Site } from '../shell/use-sites.ts';
import { cardLines } from './card-lines.ts';
import type { CardSheet } from './qr-cards.ts';
import { qrPng } from './qr-png.ts';

/** A font file of documents, as this origin serves it. Throws where it does not. */
async function readFace(file: string): Promise<Uint8Array<ArrayBuffer>> {
  const answer = await fetch(facePath(file));
  if (!answer.ok) throw new Error(`${answer.status} for ${file}`);
  return new Uint8Array(await answer.arrayBuffer());
}

const sheets = ['a4-8', 'a4-4', 'a4-1', 'a6'] as const satisfies readonly CardSheet[];

/** The code of a site: to look at, as a picture, and as cards to print. It leads to the site for good, whatever its address is. */
export function QrSection({ business, site }: { business: Business; site: Site }) {
  const t = useTranslations('studioSites.qr');
  const [sheet, setSheet] = useState<CardSheet>('a4-8');
  const [busy, setBusy] = useState(false);
  const modules = qrModules(site.codeUrl);
  const name = `qr-${site.slug}`;
  const make = async (file: () => Promise<void>) => {
    setBusy(true);
    try {
      await file();
    } catch {
      toast.error(t('failed'));
    } finally {
      setBusy(false);
    }
  };
  const pdf = async () => {
    const { qrCards } = await import('./qr-cards.ts');
    const lines = cardLines(business.languages);
    const bytes = await qrCards({ address: site.codeUrl, name: business.name, lines }, sheet, readFace);
    saveBlob(new Blob([bytes], { type: 'application/pdf' }), `${name}.pdf`);
  };
  return (
    <Section heading={t('heading')} text={t('text')}>
      <div className="flex flex-col gap-6 sm:flex-row">
        <figure className="flex shrink-0 flex-col items-start gap-1">
          <svg
            role="img"
            aria-label={t('picture', { address: site.codeUrl })}
            viewBox={`0 0 ${modules.side} ${modules.side}`}
            className="w-44 rounded-card bg-white"
          >
            <path d={qrPath(modules)} fill="#000" shapeRendering="crispEdges" />
          </svg>
          <figcaption className="text-[0.9375rem] text-ink-soft">
            {site.codeUrl.replace(/^https?:\/\//, '')}
          </figcaption>
        </figure>
        <div className="flex min-w-0 flex-1 flex-col items-start gap-4">
          <div className="flex flex-wrap gap-2">
            <Button
              aria-label={t('svgNamed')}
              onClick={() =>
                saveBlob(new Blob([qrSvg(site.codeUrl)], { type: 'image/svg+xml' }), `${name}.svg`)
              }
            >
              <FileDown aria-hidden className="size-4.5" />
              {t('svg')}
            </Button>
            <Button
              aria-label={t('pngNamed')}
              onClick={() => void make(async () => saveBlob(await qrPng(site.codeUrl), `${name}.png`))}
            >
              <FileDown aria-hidden className="size-4.5" />
              {t('png')}
            </Button>
          </div>
          <div className="flex w-full flex-wrap items-end gap-3 border-t border-line pt-4">
            <SelectField
              className="min-w-52 flex-1"
              label={t('print')}
              value={sheet}
              onValue={setSheet}
              options={sheets.map((value) => ({ value, label: t(`sheet.${value}`) }))}
            />
            <Button className="mb-1.5 min-h-12" busy={busy} onClick={() => void make(pdf)}>
              <FileDown aria-hidden className="size-4.5" />
              {t('pdf')}
            </Button>
          </div>
        </div>
      </div>
    </Section>
  );
}
