/** What a member of a business may be. */
export const memberRoles = ['OWNER', 'ADMIN', 'STAFF'] as const;
export type MemberRole = (typeof memberRoles)[number];

/**
 * What a member does, and who may. The database has the same table (private.may): a test compares them. `edit` is the
 * draft of content, `serve` what is sold out, `hours` what guests see of them at once, `bill` what the plan and the money are about, and `own`
 * gives a business away or ends it.
 */
export const memberActs = {
  read: ['OWNER', 'ADMIN', 'STAFF'],
  edit: ['OWNER', 'ADMIN', 'STAFF'],
  serve: ['OWNER', 'ADMIN', 'STAFF'],
  hours: ['OWNER', 'ADMIN'],
  publish: ['OWNER', 'ADMIN'],
  design: ['OWNER', 'ADMIN'],
  members: ['OWNER', 'ADMIN'],
  domains: ['OWNER', 'ADMIN'],
  bill: ['OWNER'],
  own: ['OWNER'],
} as const satisfies Record<string, readonly MemberRole[]>;

/** What a place is. Templates say which of them they suit. */
export const businessKinds = [
  'restaurant',
  'cafe',
  'bar',
  'pizzeria',
  'bakery',
  'ice-cream',
  'food-truck',
  'hotel',
  'catering',
  'other',
] as const;
export type BusinessKind = (typeof businessKinds)[number];

/** What a menu's prices are in (ISO 4217). */
export const menuCurrencies = [
  'EUR',
  'USD',
  'GBP',
  'CHF',
  'MXN',
  'ARS',
  'CLP',
  'COP',
  'PEN',
  'UYU',
  'CRC',
  'DOP',
  'GTQ',
] as const;
export type MenuCurrency = (typeof menuCurrencies)[number];

/** Digits of the minor unit (ISO 4217): a price of 950 is 9.50 EUR and 950 CLP. */
export const minorDigits = (currency: MenuCurrency): number => (currency === 'CLP' ? 0 : 2);

/** Languages that a menu may be written in (ISO 639-1); the first two are those of the studio. */
export const menuLanguages = ['es', 'en', 'ca', 'eu', 'gl', 'fr', 'de', 'it', 'pt'] as const;
export type MenuLanguage = (typeof menuLanguages)[number];

/** The allergens that must be declared: Regulation (EU) No 1169/2011, annex II, in its order. */
export const allergens = [
  'gluten',
  'crustaceans',
  'eggs',
  'fish',
  'peanuts',
  'soybeans',
  'milk',
  'nuts',
  'celery',
  'mustard',
  'sesame',
  'sulphites',
  'lupin',
  'molluscs',
] as const;
export type Allergen = (typeof allergens)[number];

/** What is said of a dish and an allergen. Of one that has neither word nothing is known: it is not declared. */
export const allergenStates = ['contains', 'free'] as const;

/** Diets that a dish is fit for: schema.org's RestrictedDiet. */
export const diets = ['vegetarian', 'vegan', 'halal', 'kosher'] as const;
export type Diet = (typeof diets)[number];

/** The look of a page. Each has the code of a row in `templates`. */
export const templateCodes = ['minimalist', 'modern', 'stylish', 'cozy'] as const;
export type TemplateCode = (typeof templateCodes)[number];

/** The parts of a page that can be shown, hidden and put in order. */
export const pageSections = [
  'hero',
  'highlights',
  'menu',
  'about',
  'gallery',
  'hours',
  'location',
  'contact',
] as const;
export type PageSection = (typeof pageSections)[number];

/** Where a page may lead beside itself. */
export const siteLinks = [
  'website',
  'reservations',
  'delivery',
  'maps',
  'whatsapp',
  'instagram',
  'facebook',
  'tiktok',
  'x',
  'youtube',
  'tripadvisor',
] as const;

/** What a photo of a page may be; drawings of our own are SVG. */
export const photoTypes = ['image/avif', 'image/webp', 'image/jpeg', 'image/png', 'image/svg+xml'] as const;
export type PhotoType = (typeof photoTypes)[number];

/** What a menu is made of: the tables that are edited one field at a time. */
export const contentTables = [
  'businesses',
  'configurations',
  'menus',
  'menu_categories',
  'menu_items',
  'item_sizes',
  'addon_groups',
  'addons',
  'item_addon_groups',
] as const;
export type ContentTable = (typeof contentTables)[number];

/**
 * What the checks before publishing may find. What `stops` it goes out only with a reason, which is kept; the rest is advice.
 */
export const findingCodes = {
  'menu-empty': 'stops',
  'name-missing': 'stops',
  'price-missing': 'stops',
  'allergens-undeclared': 'stops',
  'choice-impossible': 'stops',
  'photo-missing': 'stops',
  'photo-text-missing': 'stops',
  'page-heavy': 'stops',
  'link-dead': 'stops',
  'hours-missing': 'advice',
  'legal-missing': 'advice',
  'translation-missing': 'advice',
} as const satisfies Record<string, 'stops' | 'advice'>;
export type FindingCode = keyof typeof findingCodes;

/** Where an address of one's own stands: asked for, proven, or proven once and not any more. */
export const domainStatuses = ['pending', 'verified', 'lost'] as const;

/** How far the certificate of an address of one's own is: the provider waits for DNS or makes it, it is in use, or it could not be made. */
export const certificateStates = ['pending', 'ready', 'failed'] as const;
export type CertificateState = (typeof certificateStates)[number];

/** UTF-16 units of what is written, at most. */
export const siteLengths = {
  businessName: 120,
  configurationName: 80,
  /** Name of a dish, a category, a size, an add-on, in one language. */
  name: 120,
  description: 1_000,
  text: 4_000,
  slug: 60,
  host: 253,
  link: 500,
  ratingComment: 1_000,
  overrideReason: 500,
} as const;

/** A name in our addresses: small letters, digits and dashes within. */
export const slugPattern = /^[a-z0-9]([a-z0-9-]*[a-z0-9])?$/;

/** How much there may be of something. Each bounds one list that is read or shown whole. */
export const siteLimits = {
  languages: 6,
  menus: 12,
  categories: 300,
  items: 5_000,
  sizesOfItem: 12,
  addonGroups: 1_000,
  addonsOfGroup: 500,
  groupsOfItem: 20,
  shiftsOfDay: 4,
  specialDays: 120,
  galleryPhotos: 24,
  photos: 2_000,
  /** Widths and formats of one photo. */
  filesOfPhoto: 12,
  /** Changes of content that are sent at once. */
  edits: 500,
  domainsOfSite: 5,
  /** Findings and changes that are listed one by one. */
  listed: 500,
} as const;

/** Bytes of one file of a photo, and of all photos of a business. */
export const largestPhotoFile = 3 * 1024 * 1024;
export const mostPhotoBytes = 1024 * 1024 * 1024;
/** Widths, in pixels, that a photo is stored in: those up to its own, and its own where it is narrower than the widest. */
export const photoWidths = [480, 960, 1_600, 2_400] as const;

/** Minor units that a price may be. */
export const highestPrice = 100_000_000;

/** Bytes of a page's HTML as it is sent (gzip), at most. */
export const heaviestPage = 30 * 1024;

/** Days that an invitation is good for, and hours that a preview link is. */
export const invitationDays = 14;
export const previewHours = 72;

/** What is brought along: an old site by its address, a text that was pasted, a PDF, photos of a menu. */
export const importSources = ['address', 'text', 'file', 'photo'] as const;

/** Photos of one menu that are read together, and bytes of each, at most. */
export const mostImportPhotos = 6;
export const largestImportPhoto = 700 * 1024;
/** What a photo of a menu may be written in: what models of pictures read. */
export const importPhotoTypes = ['image/jpeg', 'image/png', 'image/webp'] as const;

/** Bytes of a PDF that is brought along, at most. */
export const largestImportFile = 8 * 1024 * 1024;

/** How far an import is: nobody has begun, it is being read, its draft waits to be looked through, some of it was taken, it came to nothing. */
export const importStatuses = ['queued', 'reading', 'ready', 'applied', 'failed'] as const;

/**
 * Why an import came to nothing: what is there is not public (`private`), nobody has that name (`no-name`), it does not answer (`away`), it took too long or
 * is too large, there is no page at that address (`gone`), or nothing that is read (`unreadable`). Of photos: the model that reads them does not answer
 * (`model-away`), or its answer is none that can be used (`not-read`).
 */
export const importFailures = [
  'private',
  'no-name',
  'away',
  'timeout',
  'too-large',
  'gone',
  'unreadable',
  'model-away',
  'not-read',
] as const;
export type ImportFailure = (typeof importFailures)[number];
