import { createContext, useContext } from 'react';
import type { MenuLanguage } from '../../../contract/sites.ts';
import type { Configuration } from '../content/edit.ts';
import { useContent } from '../content/use-content.ts';

/** What the form and the page beside it agree on. */
export interface Workspace {
  /** Of the page that is edited: a business may have several. */
  readonly configurationId: string;
  chooseConfiguration(id: string): void;
  /** The language that is written in, and shown. */
  readonly language: MenuLanguage;
  setLanguage(language: MenuLanguage): void;
  /** What is being edited, as a mark of the page (`hero.title`, `menu_items/<id>`): the page shows it. */
  readonly edited: { readonly mark: string; readonly at: number } | null;
  show(mark: string): void;
}

export const WorkspaceContext = createContext<Workspace | null>(null);

/** What the form and the page beside it agree on. Below the workspace alone. */
export function useWorkspace(): Workspace {
  const workspace = useContext(WorkspaceContext);
  if (workspace === null) throw new Error('There is no workspace around this');
  return workspace;
}

/** The page that is edited. */
export function useConfiguration(): Configuration {
  const { configurationId } = useWorkspace();
  const configuration = useContent((store) => store.configurations.find(({ id }) => id === configurationId));
  if (configuration === undefined) throw new Error('The workspace is of a page that is there');
  return configuration;
}
