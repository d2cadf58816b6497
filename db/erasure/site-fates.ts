import { anonymous, deleted, type Fates, kept, nobody } from './fate.ts';

const others = 'of a business that goes on with others';

/** What becomes of what Gastronomy OS knows of a restaurateur. */
export const siteFates: Fates = {
  businesses: anonymous('payer_id'),
  business_members: deleted,
  invitations: kept(`${others}, for ninety days`, 'invited_by', 'accepted_by'),
  content_edits: kept(`${others}, for a year`, 'user_id'),
  business_photos: kept(others, 'uploaded_by'),
  site_versions: kept(others, 'created_by'),
  preview_links: kept(`${others}, for thirty days`, 'created_by'),
  template_ratings: anonymous('user_id'),
  configurations: anonymous(),
  sites: anonymous(),
  site_slugs: anonymous(),
  site_domains: deleted,
  business_hours: deleted,
  business_special_hours: deleted,
  menus: deleted,
  menu_categories: deleted,
  menu_items: deleted,
  item_sizes: deleted,
  addon_groups: deleted,
  addons: deleted,
  item_addon_groups: deleted,
  templates: nobody,
  template_measurements: nobody,
};
