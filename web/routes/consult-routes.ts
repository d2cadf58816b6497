import { createRoute } from '@tanstack/react-router';
import { readClinics } from '../consults/centers/clinics-search.ts';
import { readConsult } from '../consults/desk/desk-search.ts';
import { readEarnings } from '../consults/earnings/earnings-search.ts';
import { readConsultPage } from '../consults/room/consult-search.ts';
import { readStep } from '../consults/start/start-search.ts';
import { texts } from '../messages/parts.ts';
import { askAhead, screen } from '../screens/lazy-screen.ts';
import { data, signedIn } from './layouts.ts';

const start = createRoute({
  getParentRoute: () => data,
  path: '/start',
  validateSearch: readStep,
  loader: () => askAhead((ahead) => ahead.start()),
  component: screen(
    () => import('../consults/start/start-screen.tsx'),
    'Start',
    texts.start,
    texts.files,
    texts.triage,
    texts.callback,
    texts.centers,
    texts.pets,
    texts.auth,
    texts.emergency,
  ),
});

const clinics = createRoute({
  getParentRoute: () => data,
  path: '/clinics',
  validateSearch: readClinics,
  component: screen(
    () => import('../consults/centers/clinics-screen.tsx'),
    'Clinics',
    texts.centers,
    texts.legal,
  ),
});

const consult = createRoute({
  getParentRoute: () => signedIn,
  path: '/consult/$id',
  validateSearch: readConsultPage,
  loader: ({ params }) => askAhead((ahead) => ahead.consult(params.id)),
  component: screen(
    () => import('../consults/room/consult-screen.tsx'),
    'ConsultScreen',
    texts.room,
    texts.callback,
    texts.centers,
    texts.chat,
    texts.care,
    texts.call,
    texts.files,
    texts.links,
    texts.papers,
    texts.drafts,
    texts.translation,
    texts.pets,
    texts.triage,
    texts.emergency,
    texts.vetCard,
  ),
});

const desk = createRoute({
  getParentRoute: () => signedIn,
  path: '/vet',
  validateSearch: readConsult,
  loader: () => askAhead((ahead) => ahead.desk()),
  component: screen(
    () => import('../consults/desk/desk-screen.tsx'),
    'Desk',
    texts.desk,
    texts.record,
    texts.care,
    texts.room,
    texts.chat,
    texts.call,
    texts.files,
    texts.links,
    texts.papers,
    texts.drafts,
    texts.translation,
    texts.pets,
    texts.triage,
  ),
});

const carePlan = createRoute({
  getParentRoute: () => signedIn,
  path: '/care-plan/$id',
  component: screen(() => import('../consults/care/plan-screen.tsx'), 'PlanScreen', texts.care),
});

const duty = createRoute({
  getParentRoute: () => signedIn,
  path: '/vet/duty',
  component: screen(() => import('../consults/duty/duty-screen.tsx'), 'DutyScreen', texts.duty),
});

const earnings = createRoute({
  getParentRoute: () => signedIn,
  path: '/vet/earnings',
  validateSearch: readEarnings,
  component: screen(
    () => import('../consults/earnings/earnings-screen.tsx'),
    'EarningsScreen',
    texts.earnings,
    texts.billing,
    texts.papers,
    texts.triage,
  ),
});

const vetSettings = createRoute({
  getParentRoute: () => signedIn,
  path: '/vet/settings',
  component: screen(
    () => import('../consults/duty/vet-settings-screen.tsx'),
    'VetSettingsScreen',
    texts.duty,
    texts.pets,
  ),
});

const vetApply = createRoute({
  getParentRoute: () => signedIn,
  path: '/vet/apply',
  component: screen(
    () => import('../consults/vets/apply-screen.tsx'),
    'ApplyScreen',
    texts.vets,
    texts.files,
    texts.pets,
  ),
});

const vetProfile = createRoute({
  getParentRoute: () => signedIn,
  path: '/vet/profile',
  component: screen(
    () => import('../consults/vets/vet-profile-screen.tsx'),
    'VetProfileScreen',
    texts.vets,
    texts.vetCard,
    texts.files,
    texts.duty,
    texts.pets,
  ),
});

const callback = createRoute({
  getParentRoute: () => signedIn,
  path: '/call-back/$id',
  component: screen(
    () => import('../consults/callback/callback-screen.tsx'),
    'CallbackScreen',
    texts.callback,
    texts.centers,
    texts.start,
    texts.emergency,
  ),
});

const newPet = createRoute({
  getParentRoute: () => signedIn,
  path: '/app/pets/new',
  component: screen(() => import('../consults/pets/pet-screen.tsx'), 'PetScreen', texts.pets, texts.files),
});

const editPet = createRoute({
  getParentRoute: () => signedIn,
  path: '/app/pets/$id/edit',
  component: screen(() => import('../consults/pets/pet-screen.tsx'), 'PetScreen', texts.pets, texts.files),
});

const pet = createRoute({
  getParentRoute: () => signedIn,
  path: '/app/pets/$id',
  component: screen(
    () => import('../consults/record/record-screen.tsx'),
    'RecordScreen',
    texts.record,
    texts.vetCard,
    texts.pets,
    texts.files,
  ),
});

const patient = createRoute({
  getParentRoute: () => signedIn,
  path: '/vet/pets/$id',
  component: screen(
    () => import('../consults/record/record-screen.tsx'),
    'RecordScreen',
    texts.record,
    texts.pets,
    texts.files,
  ),
});

const guest = createRoute({
  getParentRoute: () => data,
  path: '/c/$id',
  component: screen(
    () => import('../consults/guest/guest-screen.tsx'),
    'GuestScreen',
    texts.guest,
    texts.call,
    texts.chat,
    texts.files,
    texts.vetCard,
  ),
});

/** Call-a-Vet's screens, for everybody. */
export const consultRoutes = [start, clinics, guest] as const;

/** Call-a-Vet's screens, for who is signed in. */
export const ownConsultRoutes = [
  consult,
  desk,
  duty,
  earnings,
  vetSettings,
  vetApply,
  vetProfile,
  callback,
  newPet,
  editPet,
  pet,
  patient,
  carePlan,
] as const;
