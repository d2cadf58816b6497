import type { ApiOutputs } from '../../kit/api/api-types.ts';

export type Finding = ApiOutputs['configurations']['validate']['findings'][number];

const parameters = { menu_items: 'dish', menu_categories: 'category', addon_groups: 'group' } as const;

/** Where in the studio a finding is mended: an address with the thing in its search, which the screen there opens. */
export function mendAddress(businessId: string, finding: Finding): string {
  const { code, table, id, path, within } = finding;
  const at = (screen: string, search: Record<string, string> = {}) => {
    const query = new URLSearchParams(search).toString();
    return `/studio/${businessId}/${screen}${query === '' ? '' : `?${query}`}`;
  };
  if (table === 'addons') return at('menu', { ...(within && { group: within }), ...(id && { addon: id }) });
  if (table !== null && id !== null) {
    const [field] = path;
    return at('menu', {
      [parameters[table]]: id,
      ...(table === 'menu_items' && { field: field ?? (code === 'price-missing' ? 'sizes' : 'name') }),
    });
  }
  if (code === 'menu-empty') return at('menu');
  if (code === 'hours-missing') return at('live', { show: 'hours' });
  if (code === 'page-heavy') return at('design');
  return at('page', { field: path.join('.') });
}
