import { useId } from 'react';
import { useTranslations } from 'use-intl/react';
import { useLocale } from '../../kit/text/i18n.tsx';
import { Button } from '../../kit/ui/button.tsx';
import { NotLoaded } from '../../kit/ui/not-loaded.tsx';
import { Skeleton } from '../../kit/ui/skeleton.tsx';
import { TemplatePicture } from '../marketplace/template-picture.tsx';
import { useTemplates } from '../marketplace/use-templates.ts';
import { changeDraft, useDraft } from './draft.ts';

/** Pick a template by what it looks like, or leave it to the kind of place. */
export function TemplateStep({ onDone }: { onDone: () => void }) {
  const t = useTranslations('begin.template');
  const locale = useLocale();
  const id = useId();
  const { template } = useDraft();
  const templates = useTemplates();
  const look =
    'rounded-card border border-edge bg-surface p-3 has-checked:border-primary has-checked:bg-primary-soft has-checked:ring-1 has-checked:ring-primary has-focus-visible:outline-3 has-focus-visible:outline-offset-2 has-focus-visible:outline-primary';
  return (
    <div className="flex flex-col gap-5">
      <p className="text-ink-soft">{t('text')}</p>
      {templates.data ? (
        <div role="radiogroup" aria-label={t('legend')} className="grid grid-cols-2 gap-3">
          {templates.data.templates.map(({ code, name, summary }) => (
            <label key={code} className={`flex flex-col gap-2 ${look}`}>
              <TemplatePicture code={code} name={name[locale]} />
              <span className="flex items-start gap-2.5">
                <input
                  type="radio"
                  name={id}
                  checked={template === code}
                  onChange={() => changeDraft({ template: code })}
                  aria-describedby={`${id}-${code}`}
                  className="mt-0.5 size-5 shrink-0 accent-primary outline-none"
                />
                <span className="font-semibold">{name[locale]}</span>
              </span>
              <span id={`${id}-${code}`} className="text-[0.9375rem] text-ink-soft">
                {summary[locale]}
              </span>
            </label>
          ))}
          <label className={`col-span-2 flex items-center gap-2.5 ${look}`}>
            <input
              type="radio"
              name={id}
              checked={template === null}
              onChange={() => changeDraft({ template: null })}
              className="size-5 shrink-0 accent-primary outline-none"
            />
            {t('skip')}
          </label>
        </div>
      ) : (
        <NotLoaded query={templates}>
          <Skeleton className="h-72" />
          <Skeleton className="h-72" />
        </NotLoaded>
      )}
      <Button look="main" large onClick={onDone}>
        {t('next')}
      </Button>
    </div>
  );
}
