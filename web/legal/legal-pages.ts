/** The sections of each legal text, in their order. */
export const legalPages = {
  terms: [
    'terms.who',
    'terms.what',
    'terms.limits',
    'terms.account',
    'terms.price',
    'terms.withdrawal',
    'terms.conduct',
    'terms.liability',
    'terms.law',
  ],
  privacy: [
    'privacy.who',
    'privacy.what',
    'privacy.others',
    'privacy.term',
    'privacy.rights',
    'privacy.duty',
  ],
  cookies: ['cookies.none', 'cookies.kept', 'cookies.others'],
  imprint: ['imprint.who', 'imprint.vets', 'imprint.use', 'imprint.links'],
} as const;
export type LegalPageName = keyof typeof legalPages;
