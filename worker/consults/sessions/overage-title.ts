import type { Locale } from '../../core/locale.ts';

/** What the hosted page asks money for. */
export const overageTitle: Record<Locale, Record<'chat' | 'video', string>> = {
  es: { chat: 'Una consulta por chat', video: 'Una consulta por video' },
  en: { chat: 'One chat consult', video: 'One video consult' },
};
