import { useState } from 'react';
import { toast } from 'sonner';
import { useTranslations } from 'use-intl/react';
import type { MenuLanguage } from '../../../../contract/sites.ts';
import { parseMenuText } from '../../../../worker/sites/menu-text/parse-menu-text.ts';
import { sameName } from '../../../../worker/sites/menu-text/same-name.ts';
import { SelectField } from '../../../kit/forms/select-field.tsx';
import { TextArea } from '../../../kit/forms/text-area.tsx';
import { useLocale } from '../../../kit/text/i18n.tsx';
import { Button } from '../../../kit/ui/button.tsx';
import { noteScreenChange } from '../../../kit/ui/page-heading.tsx';
import { forgetPastedMenu, pastedMenu } from '../../begin/pasted-menu.ts';
import { removeEdit } from '../../content/set-field.ts';
import { useContent } from '../../content/use-content.ts';
import { useLanguageName } from '../../words/language-name.ts';
import { childrenOf, placedItems } from '../menu-rows.ts';
import { Pane } from '../parts/pane.tsx';
import { useEdit, useMenuRows, useMenuWords } from '../use-menu.ts';
import { useGo } from '../use-place.ts';
import { type CategoryEntry, reviewOf, takeEdits, takenOf } from './review.ts';
import { ReviewTable } from './review-table.tsx';

/** UTF-16 units that are read at once: a menu of some thousand dishes. */
const longestText = 400_000;

interface Review {
  readonly categories: readonly CategoryEntry[];
  readonly left: readonly string[];
}

/** A menu that somebody has as text becomes categories and dishes: pasted, looked through, taken as one step. */
export function PasteView() {
  const t = useTranslations('studioMenu.paste');
  const all = useTranslations('studioMenu');
  const locale = useLocale();
  const languageName = useLanguageName();
  const go = useGo();
  const rows = useMenuRows();
  const edit = useEdit();
  const { languages, currency, nameOf } = useMenuWords();
  const businessId = useContent(({ content }) => content.business.id);
  // What was pasted before there was a business.
  const [text, setText] = useState(() => pastedMenu(businessId) ?? '');
  const [language, setLanguage] = useState<MenuLanguage>(languages[0] ?? 'es');
  const [menuId, setMenuId] = useState(rows.menus[0]?.id ?? '');
  const [review, setReview] = useState<Review | null>(null);
  // The step is a screen of its own: its heading takes the focus.
  const show = (next: Review | null) => {
    noteScreenChange();
    setReview(next);
  };

  const read = () => {
    const menu = parseMenuText(text, currency);
    const names = new Set(
      placedItems(rows).flatMap(({ item }) => Object.values(item.name).map((name) => sameName(name))),
    );
    const categories = reviewOf(menu, currency, locale, (name) => names.has(sameName(name)));
    show({ categories, left: menu.left });
  };
  if (review) {
    const count = takenOf(review.categories).reduce((sum, { dishes }) => sum + dishes.length, 0);
    const take = () => {
      const others = childrenOf(rows.categories, menuId);
      const options = { menuId, others, language, currency, unnamed: t('unnamed') };
      const what = t('did', { count });
      edit(takeEdits(review.categories, options), what);
      forgetPastedMenu(businessId);
      const takeBack = () =>
        edit(
          takenOf(review.categories).map(({ id }) => removeEdit('menu_categories', id)),
          what,
        );
      toast(what, { action: { label: all('did.undo'), onClick: takeBack } });
      go({ menu: menuId });
    };
    return (
      <Pane key="review" title={t('reviewTitle')} back={{ label: t('again'), go: () => show(null) }}>
        <ReviewTable
          {...review}
          rows={rows}
          onCategories={(categories) => setReview({ ...review, categories })}
          onTake={take}
        />
      </Pane>
    );
  }
  return (
    <Pane key="text" title={t('title')} back={{ label: all('back'), go: () => go({}) }}>
      <p className="max-w-prose text-ink-soft">{t('text')}</p>
      <TextArea
        label={t('label')}
        hint={t('hint')}
        rows={12}
        maxLength={longestText}
        spellCheck={false}
        lang={language}
        value={text}
        onValue={setText}
      />
      {languages.length > 1 && (
        <SelectField
          label={t('language')}
          value={language}
          options={languages.map((one) => ({ value: one, label: languageName(one) }))}
          onValue={setLanguage}
        />
      )}
      {rows.menus.length > 1 && (
        <SelectField
          label={t('menu')}
          value={menuId}
          options={rows.menus.map((menu) => ({ value: menu.id, label: nameOf(menu) }))}
          onValue={setMenuId}
        />
      )}
      <Button look="primary" large disabled={text.trim() === '' || menuId === ''} onClick={read}>
        {t('read')}
      </Button>
    </Pane>
  );
}
