import { RotateCcw } from 'lucide-react';
import { useTranslations } from 'use-intl/react';
import { Button } from '../../kit/ui/button.tsx';
import { MainContent } from '../../kit/ui/main-content.tsx';
import { PageHeading } from '../../kit/ui/page-heading.tsx';
import { ConfigurationChoice } from '../workspace/configuration-choice.tsx';
import { useMayDesign } from '../workspace/use-may-design.ts';
import { PaletteChoice } from './palette-choice.tsx';
import { PhotoChoice } from './photo-choice.tsx';
import { SectionList } from './section-list.tsx';
import { TemplateChoice } from './template-choice.tsx';
import { TypeChoice } from './type-choice.tsx';
import { useLook } from './use-look.ts';

/** How the page looks: the template and what can be chosen of it. What is on the page stays as it is. */
export function DesignScreen() {
  const t = useTranslations('design');
  const mayDesign = useMayDesign();
  const { isOwn, reset } = useLook();
  return (
    <MainContent className="px-4 pt-2 pb-16 sm:px-6">
      <PageHeading className="mb-4">{t('title')}</PageHeading>
      {!mayDesign && <p className="mb-4 text-ink-soft">{t('ownersOnly')}</p>}
      <ConfigurationChoice />
      <fieldset disabled={!mayDesign} className="mt-2 flex min-w-0 flex-col gap-9">
        <TemplateChoice />
        <PaletteChoice />
        <TypeChoice />
        <PhotoChoice />
        <SectionList />
        {!isOwn && (
          <Button className="self-start" onClick={() => reset(t('what.reset'))}>
            <RotateCcw aria-hidden className="size-5" />
            {t('reset')}
          </Button>
        )}
      </fieldset>
    </MainContent>
  );
}
