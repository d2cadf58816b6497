import { Redo2, Undo2 } from 'lucide-react';
import { useEffect } from 'react';
import { useTranslations } from 'use-intl/react';
import { IconButton } from '../../kit/ui/icon-button.tsx';
import { useContent } from '../content/use-content.ts';

/** Takes back what was done last, and does it again; also by Ctrl or Cmd with Z. */
export function UndoButtons() {
  const t = useTranslations('workspace');
  const undo = useContent((store) => store.undo);
  const redo = useContent((store) => store.redo);
  const undoable = useContent((store) => store.undoable);
  const redoable = useContent((store) => store.redoable);
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      const key = event.key.toLowerCase();
      if (!(event.ctrlKey || event.metaKey) || event.altKey || (key !== 'z' && key !== 'y')) return;
      // What a field itself would take back is less than what is kept here, and would not be sent.
      event.preventDefault();
      if (key === 'y' || event.shiftKey) redo();
      else undo();
    };
    window.addEventListener('keydown', press);
    return () => window.removeEventListener('keydown', press);
  }, [undo, redo]);
  return (
    <>
      <IconButton
        label={undoable ? t('undo', { what: undoable }) : t('undoNothing')}
        disabled={undoable === null}
        onClick={undo}
      >
        <Undo2 aria-hidden className="size-5" />
      </IconButton>
      <IconButton
        label={redoable ? t('redo', { what: redoable }) : t('redoNothing')}
        disabled={redoable === null}
        onClick={redo}
      >
        <Redo2 aria-hidden className="size-5" />
      </IconButton>
    </>
  );
}
