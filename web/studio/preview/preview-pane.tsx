import { Monitor, Smartphone, Tablet } from 'lucide-react';
import { useDeferredValue, useEffect, useMemo, useRef, useState } from 'react';
import { useTranslations } from 'use-intl/react';
import { classNames } from '../../kit/ui/class-names.ts';
import { useContent } from '../content/use-content.ts';
import { useConfiguration, useWorkspace } from '../workspace/workspace-context.ts';
import { type Device, deviceNames } from './devices.ts';
import { drawPage, languageAt, pathIn, pathOfMark } from './draw-page.ts';
import { FittedFrame } from './fitted-frame.tsx';
import { PageFrame } from './page-frame.tsx';

const icons = { phone: Smartphone, tablet: Tablet, desktop: Monitor } as const;

/** The page as guests will see it, with what is being edited: drawn anew with each change. */
export function PreviewPane({ onMark }: { onMark: (mark: string) => void }) {
  const t = useTranslations('workspace');
  // What is typed is in its field first, and on the page right after.
  const content = useDeferredValue(useContent((store) => store.content));
  const configuration = useDeferredValue(useConfiguration());
  const { language, setLanguage, edited } = useWorkspace();
  const [path, setPath] = useState('');
  const [device, setDevice] = useState<Device>('phone');
  const shown = { content, configuration, path };
  const html = useMemo(() => drawPage({ content, configuration, path }), [content, configuration, path]);

  // To what is edited one is led once, and may go on from there; the language that is written in is followed always.
  const led = useRef(0);
  // biome-ignore lint/correctness/useExhaustiveDependencies: what is typed leads nowhere
  useEffect(() => {
    const isNew = edited !== null && edited.at !== led.current;
    led.current = edited?.at ?? 0;
    setPath((before) => {
      const inLanguage = pathIn({ ...shown, path: before }, language);
      return (isNew ? pathOfMark({ ...shown, path: inLanguage }, edited.mark) : null) ?? inLanguage;
    });
  }, [edited, language]);

  return (
    <section
      aria-label={t('preview')}
      className="flex min-h-0 min-w-0 flex-1 flex-col gap-3 bg-sunken p-3 sm:p-4"
    >
      <div role="radiogroup" aria-label={t('device')} className="flex justify-center gap-1">
        {deviceNames.map((name) => {
          const Icon = icons[name];
          return (
            <label
              key={name}
              title={t(`devices.${name}`)}
              className={classNames(
                'grid size-11 place-items-center rounded-card text-ink-soft hover:bg-surface',
                'has-checked:bg-surface has-checked:text-primary has-focus-visible:outline-3 has-focus-visible:outline-primary',
              )}
            >
              <input
                type="radio"
                name="device"
                className="sr-only"
                aria-label={t(`devices.${name}`)}
                checked={device === name}
                onChange={() => setDevice(name)}
              />
              <Icon aria-hidden className="size-5" />
            </label>
          );
        })}
      </div>
      <FittedFrame device={device}>
        {(style) => (
          <PageFrame
            html={html}
            path={path}
            title={t('frame')}
            edited={edited}
            style={style}
            onPath={(next) => {
              const [address = ''] = next.split('#');
              setPath(address);
              setLanguage(languageAt({ ...shown, path: address }));
            }}
            onMark={onMark}
          />
        )}
      </FittedFrame>
    </section>
  );
}
