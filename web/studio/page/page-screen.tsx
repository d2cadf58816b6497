import { useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslations } from 'use-intl/react';
import { MainContent } from '../../kit/ui/main-content.tsx';
import { PageHeading } from '../../kit/ui/page-heading.tsx';
import { useContent } from '../content/use-content.ts';
import { ConfigurationChoice } from '../workspace/configuration-choice.tsx';
import { LanguageChoice } from '../workspace/language-choice.tsx';
import { useConfiguration, useWorkspace } from '../workspace/workspace-context.ts';
import { FormSection } from './form-section.tsx';
import { missingIn, type PagePart, pageParts, partOfField } from './page-parts.ts';
import { BusinessSection } from './sections/business-section.tsx';
import { ContactSection } from './sections/contact-section.tsx';
import { GallerySection } from './sections/gallery-section.tsx';
import { LanguagesSection } from './sections/languages-section.tsx';
import { LegalSection } from './sections/legal-section.tsx';
import { LinksSection } from './sections/links-section.tsx';
import {
  AboutSection,
  AllergensSection,
  AnnouncementSection,
  HeroSection,
  SearchSection,
  VisitSection,
} from './sections/word-sections.tsx';
import { useFieldTarget, useShownField } from './use-field-target.ts';

const sections: Readonly<Record<PagePart, () => React.ReactNode>> = {
  hero: HeroSection,
  announcement: AnnouncementSection,
  about: AboutSection,
  gallery: GallerySection,
  visit: VisitSection,
  business: BusinessSection,
  contact: ContactSection,
  links: LinksSection,
  languages: LanguagesSection,
  allergens: AllergensSection,
  search: SearchSection,
  legal: LegalSection,
};

/** The words, photos and facts of the page, apart from the menu and from how it looks. */
export function PageScreen() {
  const t = useTranslations('page');
  const { field } = useSearch({ from: '/data/signed-in/studio/$businessId/edited/workspace/page' });
  const { language } = useWorkspace();
  const configuration = useConfiguration();
  const languages = useContent((store) => store.content.business.languages);
  const [open, setOpen] = useState<ReadonlySet<PagePart>>(new Set(['hero']));
  const toggle = (part: PagePart, isOpen: boolean) =>
    setOpen((before) => {
      if (before.has(part) === isOpen) return before;
      const after = new Set(before);
      if (isOpen) after.add(part);
      else after.delete(part);
      return after;
    });
  useShownField();
  useFieldTarget(field, (name) => {
    const part = partOfField(name);
    if (part) toggle(part, true);
  });
  return (
    <MainContent className="px-4 pt-2 pb-16 sm:px-6">
      <PageHeading>{t('title')}</PageHeading>
      <ConfigurationChoice />
      <LanguageChoice
        missingOf={(one) =>
          pageParts.reduce((sum, part) => sum + missingIn(configuration, part, one, languages), 0)
        }
      />
      <div className="mt-2">
        {pageParts.map((part) => {
          const Section = sections[part];
          return (
            <FormSection
              key={part}
              title={t(`parts.${part}.title`)}
              text={t(`parts.${part}.text`)}
              missing={missingIn(configuration, part, language, languages)}
              isOpen={open.has(part)}
              onOpen={(isOpen) => toggle(part, isOpen)}
            >
              <Section />
            </FormSection>
          );
        })}
      </div>
    </MainContent>
  );
}
