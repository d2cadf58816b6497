import { useTranslations } from 'use-intl/react';
import { menuLanguages } from '../../../contract/sites.ts';
import type { Edit } from '../content/edit.ts';
import { isTree } from '../content/json-value.ts';
import { useLanguageName } from '../words/language-name.ts';

const pageParts = [
  'hero',
  'announcement',
  'about',
  'gallery',
  'visit',
  'search',
  'allergenNote',
  'legal',
] as const;
const facts = [
  'name',
  'contact',
  'languages',
  'templateCode',
  'settings',
  'position',
  'price',
  'description',
] as const;

/** What an edit is about and what a value says, in words. */
export function useEditWords() {
  const t = useTranslations('workspace.words');
  const languageName = useLanguageName();
  return {
    /** "Portada (Español)", "Un plato: precio". */
    nameOf(edit: Edit): string {
      const table = t(`tables.${edit.table}`);
      if (edit.op !== 'set') return table;
      const part = pageParts.find((one) => edit.path[0] === 'content' && edit.path[1] === one);
      const fact = facts.find((one) => one === edit.path[0]);
      const name = part
        ? t(`parts.${part}`)
        : fact
          ? t('of', { whole: table, part: t(`facts.${fact}`) })
          : table;
      const language = menuLanguages.find((one) => one === edit.path.at(-1));
      return language ? t('inLanguage', { name, language: languageName(language) }) : name;
    },
    saidOf(value: unknown): string {
      if (typeof value === 'string' && value !== '') return value;
      if (typeof value === 'number') return String(value);
      return value === null || value === undefined || value === ''
        ? t('nothing')
        : t(isTree(value) || Array.isArray(value) ? 'something' : 'nothing');
    },
  };
}
