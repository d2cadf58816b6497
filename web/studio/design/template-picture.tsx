import { useDeferredValue, useEffect, useMemo, useRef, useState } from 'react';
import type { TemplateCode } from '../../../contract/sites.ts';
import { useContent } from '../content/use-content.ts';
import { drawPage } from '../preview/draw-page.ts';
import { PageFrame } from '../preview/page-frame.tsx';
import { useConfiguration } from '../workspace/workspace-context.ts';

const page = { width: 390, height: 488 };
const nothing = () => undefined;

/** The top of the page in a template, in small: for looking at, not for using. */
export function TemplatePicture({ code }: { code: TemplateCode }) {
  const content = useDeferredValue(useContent((store) => store.content));
  const configuration = useDeferredValue(useConfiguration());
  const box = useRef<HTMLDivElement>(null);
  const [width, setWidth] = useState(0);
  useEffect(() => setWidth(box.current?.clientWidth ?? 0), []);
  const html = useMemo(() => {
    // What opens the page says what it looks like; the rest would only be drawn in vain.
    const settings = {
      ...configuration.settings,
      [code]: { ...configuration.settings[code], sections: ['hero' as const] },
    };
    return drawPage({ content, configuration: { ...configuration, templateCode: code, settings }, path: '' });
  }, [content, configuration, code]);
  return (
    <div
      ref={box}
      inert
      aria-hidden
      className="aspect-[4/5] overflow-hidden rounded-lg border border-line bg-sunken"
    >
      {width > 0 && (
        <PageFrame
          html={html}
          path=""
          title=""
          edited={null}
          style={{
            ...page,
            transform: `scale(${width / page.width})`,
            transformOrigin: 'top left',
            border: 0,
          }}
          onPath={nothing}
          onMark={nothing}
        />
      )}
    </div>
  );
}
