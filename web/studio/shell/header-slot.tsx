import { createContext, type ReactNode, useContext } from 'react';
import { createPortal } from 'react-dom';

/** Where the header of the studio has room for what a screen puts there; null while it is not drawn. */
export const HeaderSlotContext = createContext<HTMLElement | null>(null);

/** Shows what a screen has to say at all times (whether it is saved, undo) in the header of the studio. */
export function HeaderSlot({ children }: { children: ReactNode }) {
  const slot = useContext(HeaderSlotContext);
  return slot && createPortal(children, slot);
}
