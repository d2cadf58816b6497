/** Which field is to be opened: `content.hero.title`, `contact.links.instagram`. */
export const readField = (search: Record<string, unknown>): { field?: string } =>
  typeof search.field === 'string' ? { field: search.field } : {};
