import type { Account } from './account.ts';
import { newName } from './account.ts';

/** A business of an account: a pizzeria in Spain with a first page and an empty menu. Its id. */
export async function newRestaurant(owner: Account, name = newName('Casa Pepa').name): Promise<string> {
  const key = crypto.randomUUID();
  await owner.call('POST', '/businesses', {
    key,
    name,
    kind: 'pizzeria',
    country: 'ES',
    timeZone: 'Europe/Madrid',
    currency: 'EUR',
    languages: ['es', 'en'],
    templateCode: 'cozy',
    pageName: 'Página principal',
    menuName: { es: 'Carta', en: 'Menu' },
  });
  return key;
}
