import { createContext, useContext } from 'react';
import { appName } from './app-name.ts';

/** What the screens below are called, where that is another name than the app's; null: the app's. */
export const AppNameContext = createContext<string | null>(null);

/** What the app is called where this is drawn. */
export const useAppName = (): string => useContext(AppNameContext) ?? appName();
