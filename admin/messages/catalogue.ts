import type es from './es.json';

type AdminMessages = typeof es;

declare module '../../web/kit/catalogue.ts' {
  interface Catalogue extends AdminMessages {}
}
