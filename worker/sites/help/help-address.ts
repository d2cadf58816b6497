/** Where the help is, by its Spanish address; English is below `/en` (web/kit/text/page-address.ts). */
export const helpPath = '/restaurants/help';

/** Where an article is. */
export const articlePath = (id: string): string => `${helpPath}/${id}`;
