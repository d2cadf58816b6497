import type { Profile } from '../../demo-accounts.ts';

/** Vets beside the demo accounts. Nobody signs in as one of them. */
export const vets: readonly Profile[] = [
  {
    email: 'nuria.bosch@example.test',
    displayName: 'Nuria Bosch',
    locale: 'es',
    role: 'vet',
    vet: {
      licenceNumber: '08-07213',
      licenceCountry: 'ES',
      languages: ['es', 'en'],
      species: ['cat', 'dog'],
      about:
        'Medicina felina y comportamiento. Nueve años en un hospital de urgencias de Barcelona; me gusta explicar las cosas despacio.',
    },
  },
  {
    email: 'tomas.arrieta@example.test',
    displayName: 'Tomás Arrieta',
    locale: 'es',
    role: 'vet',
    vet: {
      licenceNumber: '41-02986',
      licenceCountry: 'ES',
      languages: ['es'],
      species: ['horse', 'dog'],
      about:
        'Clínica equina ambulante en Sevilla y Cádiz desde 2008. Cojeras, cólicos y caballos de deporte.',
    },
  },
  {
    email: 'ximena.castaneda@example.test',
    displayName: 'Ximena Castañeda',
    locale: 'es',
    role: 'vet',
    vet: {
      licenceNumber: '8114502',
      licenceCountry: 'MX',
      languages: ['es', 'en'],
      species: ['dog', 'cat', 'other'],
      about:
        'Médica veterinaria zootecnista por la UNAM. Medicina interna de perros y gatos, y animales de compañía no convencionales.',
    },
  },
  {
    email: 'rodrigo.paz@example.test',
    displayName: 'Rodrigo Paz',
    locale: 'es',
    role: 'vet',
    vet: {
      licenceNumber: '9730218',
      licenceCountry: 'MX',
      languages: ['es'],
      species: ['dog', 'cat', 'horse'],
      about:
        'Urgencias y cuidados intensivos en Guadalajara. De guardia casi todas las noches; si hay que ir a la clínica, lo digo en el primer minuto.',
    },
  },
  {
    email: 'hannah.whitcombe@example.test',
    displayName: 'Hannah Whitcombe',
    locale: 'en',
    role: 'vet',
    vet: {
      licenceNumber: '7120446',
      licenceCountry: 'GB',
      languages: ['en'],
      species: ['horse', 'dog'],
      about:
        'Equine vet from Herefordshire, MRCVS. Laminitis, colic and the everyday worries of people who keep horses at home.',
    },
  },
  {
    email: 'daniel.okafor@example.test',
    displayName: 'Daniel Okafor',
    locale: 'en',
    role: 'vet',
    vet: {
      licenceNumber: 'TX-18834',
      licenceCountry: 'US',
      languages: ['en', 'es'],
      species: ['dog', 'cat'],
      about:
        'Emergency and critical care in Austin, fifteen years of night shifts. I would rather you ask too early than too late.',
    },
  },
  {
    email: 'rachel.lindqvist@example.test',
    displayName: 'Rachel Lindqvist',
    locale: 'en',
    role: 'vet',
    vet: {
      licenceNumber: 'KY-7702',
      licenceCountry: 'US',
      languages: ['en'],
      species: ['horse', 'dog', 'cat'],
      about:
        'Mixed practice in Kentucky: horses in the morning, cats and dogs in the afternoon, questions at night.',
    },
  },
];
