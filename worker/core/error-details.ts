import type { ErrorCode, ErrorParams } from './errors.ts';
import type { Locale } from './locale.ts';

/** What a refusal is about, where its code alone would say too little: `<code> <word>`. */
type Detail = `${ErrorCode} ${string}`;

const es: Readonly<Record<Detail, string>> = {
  'QUOTA_EXCEEDED site':
    'Tu plan incluye {limit} en la web y ya usas {used}. Tus páginas siguen en línea; para publicar más, cambia de plan.',
  'QUOTA_EXCEEDED member':
    'Tu plan incluye {limit} en el equipo y ya sois {used}. Para invitar a alguien más, cambia de plan.',
  'WRONG_STATE findings':
    'Hay {count} cosas que conviene corregir antes de publicar. Corrígelas o di por qué publicas así.',
  'WRONG_STATE site': 'Este sitio está cerrado. Vuelve a abrirlo para hacer eso.',
  'WRONG_STATE configuration':
    'Esta página está en la web ({slug}). Cierra antes los sitios que la muestran.',
  'WRONG_STATE business': 'Este negocio tiene sitios abiertos. Ciérralos antes.',
  'WRONG_STATE hidden-template':
    'Esa plantilla ya no se ofrece. Elige otra; las páginas que la tienen la conservan.',
  'WRONG_STATE offered-template':
    'Esta plantilla ya se ofrece. Vuelve a cargar la página para ver cómo está.',
  'WRONG_STATE withdrawn-template':
    'Esta plantilla ya no se ofrece. Vuelve a cargar la página para ver cómo está.',
  'WRONG_STATE last-template': 'Es la única plantilla que se ofrece. Ofrece antes otra.',
  'WRONG_STATE payer': 'Quien paga el plan sigue siendo OWNER del negocio.',
  'WRONG_STATE record': 'Esta cartilla ya tiene 1000 anotaciones de este tipo. Escríbenos y te ayudamos.',
  'WRONG_STATE shares': 'Ya hay 10 enlaces abiertos a esta cartilla. Retira alguno antes de crear otro.',
  'WRONG_STATE import': 'Esta importación ya no está en ese punto. Vuelve a cargar la página para verla.',
  'WRONG_STATE application':
    'Esta solicitud ya no está en espera. Vuelve a cargar la página para ver cómo está.',
  'WRONG_STATE applicant':
    'Esa persona no puede pasar a ser veterinaria: su cuenta está suspendida o es del equipo.',
  'WRONG_STATE vet': 'Alguien del equipo ya lo cambió. Vuelve a cargar la página para ver cómo está.',
  'WRONG_STATE last-admin': 'Es la única cuenta con permiso de administración. Dáselo antes a otra persona.',
  'WRONG_STATE suspended': 'Esta cuenta ya está suspendida.',
  'WRONG_STATE not-suspended': 'Esta cuenta no está suspendida.',
  'CONFLICT application': 'Esta solicitud cambió mientras la mirabas. Vuelve a cargarla y revísala.',
  'BAD_INPUT application': 'A la solicitud le falta algo, o una colegiación ya ha caducado. Revísala.',
  'CONFLICT slug': 'Esa dirección ya es de otro sitio. Prueba con otra.',
  'TOO_LARGE limit': 'Aquí caben {limit} como mucho. Quita alguno antes de añadir otro.',
};

const en: typeof es = {
  'QUOTA_EXCEEDED site':
    'Your plan includes {limit} on the web and you use {used}. Your pages stay online; to publish more, change your plan.',
  'QUOTA_EXCEEDED member':
    'Your plan includes a team of {limit} and you are {used} already. To invite somebody else, change your plan.',
  'WRONG_STATE findings':
    'There are {count} things to put right before you publish. Put them right, or say why you publish anyway.',
  'WRONG_STATE site': 'This site is closed. Open it again to do that.',
  'WRONG_STATE configuration': 'This page is on the web ({slug}). Close the sites that show it first.',
  'WRONG_STATE business': 'This business has open sites. Close them first.',
  'WRONG_STATE hidden-template':
    'That template is no longer offered. Choose another; pages that have it keep it.',
  'WRONG_STATE offered-template':
    'This template is offered already. Load the page again to see how it stands.',
  'WRONG_STATE withdrawn-template':
    'This template is no longer offered. Load the page again to see how it stands.',
  'WRONG_STATE last-template': 'This is the only template that is offered. Offer another one first.',
  'WRONG_STATE payer': 'Whoever pays for the plan stays an OWNER of the business.',
  'WRONG_STATE record': 'This record has 1000 entries of this kind already. Write to us and we will help.',
  'WRONG_STATE shares':
    'There are 10 open links to this record already. Take one back before you make another.',
  'WRONG_STATE import': 'This import is no longer at that point. Load the page again to see it.',
  'WRONG_STATE application':
    'This application is no longer waiting. Load the page again to see how it stands.',
  'WRONG_STATE applicant': 'This person cannot become a vet: the account is suspended, or one of the team.',
  'WRONG_STATE vet':
    'Somebody of the team has changed that already. Load the page again to see how it stands.',
  'WRONG_STATE last-admin': 'This is the only account that may administer. Let somebody else do so first.',
  'WRONG_STATE suspended': 'This account is suspended already.',
  'WRONG_STATE not-suspended': 'This account is not suspended.',
  'CONFLICT application':
    'This application changed while you looked at it. Load it again and have another look.',
  'BAD_INPUT application':
    'Something is missing in the application, or a licence has run out. Have another look.',
  'CONFLICT slug': 'Another site has that address. Try a different one.',
  'TOO_LARGE limit': 'There is room for {limit} here at most. Take one away before you add another.',
};

const catalogue: Readonly<Record<Locale, typeof es>> = { es, en };

/** A sentence for what a refusal is about, if there is one of its own: by its subject, meter or field, or by the limit that it names. */
export function errorDetail(code: ErrorCode, locale: Locale, params: ErrorParams): string | undefined {
  const texts: Readonly<Record<string, string | undefined>> = catalogue[locale];
  const { subject, meter, field, limit } = params;
  const words = [subject, meter, field, typeof limit === 'number' ? 'limit' : null];
  return words.flatMap((word) => texts[`${code} ${word}`] ?? []).at(0);
}
