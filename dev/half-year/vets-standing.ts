import type { SqlRunner } from '../../db/migrate/sql-runner.ts';

/** How the vets stand today: the licence of one ends in twenty days, and the team has suspended another. */
export async function vetsStand(sql: SqlRunner): Promise<void> {
  await sql.exec(`
    with ending as (
      update public.vet_licences l set expires_on = current_date + 20, ends_at = private.licence_end(l.country, current_date + 20)
      from public.user_profiles p where p.user_id = l.vet_id and p.email = 'tomas.arrieta@example.test'
      returning l.vet_id, l.ends_at
    )
    update public.vets v set licensed_until = e.ends_at from ending e where v.user_id = e.vet_id;
    update public.vets v
    set suspended_at = now() - interval '3 days', suspension_reason = 'Un dueño se quejó del trato y lo estamos revisando.'
    from public.user_profiles p where p.user_id = v.user_id and p.email = 'rodrigo.paz@example.test'`);
}

/** Somebody who would like to be a vet here, and what the team said; empty while they wait. */
interface Applicant {
  readonly email: string;
  readonly name: string;
  readonly state: 'sent' | 'refused';
  readonly reason: string;
  readonly about: string;
  readonly licence: { readonly country: string; readonly body: string; readonly number: string };
}

const applicants: readonly Applicant[] = [
  {
    email: 'marta.soler@example.test',
    name: 'Marta Soler',
    state: 'sent',
    reason: '',
    about: 'Pequeños animales en Valencia, once años. Dermatología y medicina interna.',
    licence: {
      country: 'ES',
      body: 'Colegio Oficial de Veterinarios de Valencia',
      number: '46-03318',
    },
  },
  {
    email: 'ivan.reyes@example.test',
    name: 'Iván Reyes',
    state: 'refused',
    reason: 'El número de cédula no aparece en el registro. Revísalo y vuelve a enviarla.',
    about: 'Recién titulado, con prácticas en un hospital de grandes animales.',
    licence: { country: 'MX', body: 'Secretaría de Educación Pública', number: '9900112' },
  },
];

/** One waits for the team, one was refused. Nobody signs in as them, and their documents are not at hand. */
export async function peopleApply(sql: SqlRunner): Promise<void> {
  for (const { email, name, state, reason, about, licence } of applicants)
    await sql.query(
      `with person as (
         insert into public.user_profiles (user_id, email, display_name, locale) values (gen_random_uuid(), $1, $2, 'es') returning user_id
       )
       insert into public.vet_applications (user_id, state, content, version, sent_at, decided_at, reason)
       select user_id, $3, jsonb_set($4::jsonb, '{licences,0,expiresOn}', to_jsonb((current_date + 500)::text)),
         2, now() - interval '1 day', case when $5::text = '' then null else now() - interval '2 hours' end, $5
       from person`,
      [
        email,
        name,
        state,
        JSON.stringify({
          displayName: name,
          about,
          languages: ['es'],
          species: ['dog', 'cat'],
          licences: [licence],
          documents: [],
        }),
        reason,
      ],
    );
}
