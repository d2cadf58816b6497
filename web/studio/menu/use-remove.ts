import { useCallback } from 'react';
import { toast } from 'sonner';
import { useTranslations } from 'use-intl/react';
import type { MenuTable } from '../content/edit.ts';
import { removeEdit } from '../content/set-field.ts';
import { useEdit } from './use-menu.ts';

/** Puts a row away with what is in it, and offers for a while to bring it back. */
export function useRemove(): (table: MenuTable, id: string, name: string) => void {
  const t = useTranslations('studioMenu.did');
  const edit = useEdit();
  return useCallback(
    (table, id, name) => {
      edit([removeEdit(table, id)], t('removed', { name }));
      toast(t('removed', { name }), {
        id,
        duration: 10_000,
        action: {
          label: t('undo'),
          onClick: () => edit([{ op: 'restore', table, id }], t('restored', { name })),
        },
      });
    },
    [edit, t],
  );
}
