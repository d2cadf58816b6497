let name = '';

/** Says what the app is called; before anything of it is drawn. */
export function nameApp(called: string): void {
  name = called;
}

/** What the app is called: in titles of the window, and wherever it names itself. */
export const appName = (): string => name;
