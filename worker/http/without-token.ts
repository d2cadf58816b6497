/** A path without what lets whoever has it in: no log and no trace keeps that. */
export const withoutToken = (path: string): string => path.replace(/^\/(r|stop|preview)\/[^/]+/, '/$1/…');
