import { useQuery } from '@tanstack/react-query';
import { ExternalLink } from 'lucide-react';
import { useState } from 'react';
import { useTranslations } from 'use-intl/react';
import { api } from '../../kit/api/api.ts';
import { ChoiceGroup } from '../../kit/forms/choice-group.tsx';
import { SelectField } from '../../kit/forms/select-field.tsx';
import { useSession } from '../../kit/session/session-store.ts';
import { useLocale } from '../../kit/text/i18n.tsx';
import { textLinkClass } from '../../kit/ui/text-link-class.ts';
import { OwnPage } from './own-page.tsx';
import { sampleAddress } from './sample-address.ts';
import type { Template } from './use-templates.ts';
import { useWidth } from './use-width.ts';

const devices = ['phone', 'desktop'] as const;
type Device = (typeof devices)[number];

/** The windows that a page is drawn in, in CSS pixels. */
const windows: Readonly<Record<Device, { width: number; height: number }>> = {
  phone: { width: 390, height: 760 },
  desktop: { width: 1_280, height: 800 },
};

/** The real page of a template in a window of a phone's or a computer's size; one moves about in it as guests do. */
export function TemplatePreview({ template }: { template: Template }) {
  const t = useTranslations('templates.preview');
  const locale = useLocale();
  const [device, setDevice] = useState<Device>('phone');
  const { ref, width } = useWidth();
  const size = windows[device];
  const scale = Math.min(1, width / size.width);
  const address = sampleAddress(template.code, locale);
  const isIn = useSession().status === 'in';
  const businesses = useQuery(api.businesses.list.queryOptions({}, { enabled: isIn })).data?.businesses ?? [];
  const [chosen, setChosen] = useState('');
  const own = businesses.find(({ id }) => id === chosen);
  const title = t('frame', { name: template.name[locale] });
  const style = { ...size, transform: `scale(${scale})` };
  return (
    <section aria-labelledby="preview" className="min-w-0">
      <h2 id="preview" className="mb-3 text-xl">
        {t('title')}
      </h2>
      <ChoiceGroup
        legend={t('device')}
        value={device}
        onValue={setDevice}
        choices={devices.map((value) => ({ value, label: t(value) }))}
      />
      {businesses.length > 0 && (
        <SelectField
          className="mt-4 max-w-sm"
          label={t('content')}
          value={chosen}
          onValue={setChosen}
          options={[
            { value: '', label: t('demo') },
            ...businesses.map(({ id, name }) => ({ value: id, label: name })),
          ]}
        />
      )}
      <div ref={ref} className="mt-4">
        {width > 0 && (
          <div
            className="mx-auto overflow-hidden rounded-card border border-line bg-sunken"
            style={{ width: size.width * scale, height: size.height * scale }}
          >
            {own ? (
              <OwnPage
                key={own.id}
                businessId={own.id}
                template={template.code}
                title={title}
                style={style}
              />
            ) : (
              <iframe title={title} src={address} className="origin-top-left border-0" style={style} />
            )}
          </div>
        )}
      </div>
      <p className="mt-2">
        <a href={address} target="_blank" rel="noreferrer" className={`${textLinkClass('onLine')} gap-1.5`}>
          {t('full')}
          <ExternalLink aria-hidden className="size-4" />
        </a>
      </p>
    </section>
  );
}
