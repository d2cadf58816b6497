/** Where auth-js keeps the session; both apps and the pages for visitors are on one origin and share it. */
export const sessionStorageKey = 'cav-auth';

/** The language that was chosen on this device; a cookie of the same name tells the Worker, which renders the visitors' pages in it. */
export const localeStorageKey = 'cav-locale';

/** The country whose currency prices are shown in: the one that the person named last, or where the network saw them. */
export const regionStorageKey = 'cav-region';

/** The currency that the person's profile names for prices; a cookie of the same name tells the Worker the one that counts. */
export const currencyStorageKey = 'cav-currency';
