import type kit from '../messages/es.json';
import type search from '../search/messages/es.json';
import type { Locale } from './locale.ts';

/** All texts by namespace. An app adds its own with `declare module '<path>/kit/catalogue.ts' { interface Catalogue { ... } }`. */
export interface Catalogue {
  kit: (typeof kit)['kit'];
  search: (typeof search)['search'];
}

declare module 'use-intl/core' {
  interface AppConfig {
    Locale: Locale;
    Messages: Catalogue;
  }
}
