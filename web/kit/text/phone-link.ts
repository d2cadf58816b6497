/** What a press on a phone number leads to; spaces and signs that people read are left out. */
export const phoneLink = (phone: string): string => `tel:${phone.replaceAll(/[^+\d]/g, '')}`;
