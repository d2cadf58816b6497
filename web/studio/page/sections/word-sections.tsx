import { useTranslations } from 'use-intl/react';
import { ShownPhotoField } from '../fields/shown-photo-field.tsx';
import { WordsField } from '../fields/words-field.tsx';

/** What opens the page. */
export function HeroSection() {
  const t = useTranslations('page.hero');
  return (
    <>
      <WordsField path={['hero', 'title']} label={t('title')} hint={t('titleHint')} />
      <WordsField path={['hero', 'text']} label={t('text')} hint={t('textHint')} size="sentences" />
      <ShownPhotoField part="hero" label={t('photo')} />
    </>
  );
}

/** What is said on top of every page for a while. */
export function AnnouncementSection() {
  const t = useTranslations('page.announcement');
  return <WordsField path={['announcement']} label={t('text')} hint={t('textHint')} size="sentences" />;
}

/** Who they are. */
export function AboutSection() {
  const t = useTranslations('page.about');
  return (
    <>
      <WordsField path={['about', 'title']} label={t('title')} />
      <WordsField path={['about', 'text']} label={t('text')} hint={t('textHint')} size="text" />
      <ShownPhotoField part="about" label={t('photo')} />
    </>
  );
}

/** How one comes. */
export function VisitSection() {
  const t = useTranslations('page.visit');
  return <WordsField path={['visit', 'text']} label={t('text')} hint={t('textHint')} size="text" />;
}

/** What is said of allergens as a whole. */
export function AllergensSection() {
  const t = useTranslations('page.allergens');
  return <WordsField path={['allergenNote']} label={t('text')} hint={t('textHint')} size="text" />;
}

/** What search engines and shared links say. */
export function SearchSection() {
  const t = useTranslations('page.search');
  return (
    <>
      <WordsField path={['search', 'title']} label={t('title')} hint={t('titleHint')} />
      <WordsField
        path={['search', 'description']}
        label={t('description')}
        hint={t('descriptionHint')}
        size="sentences"
      />
    </>
  );
}
