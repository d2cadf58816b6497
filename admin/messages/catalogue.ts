import type es from './es.json';

type AdminMessages = typeof es;

declare module '../../web/kit/text/catalogue.ts' {
  interface Catalogue extends AdminMessages {}
}
