import { randomUUID } from 'node:crypto';
import type { SignedIn } from '../../../db/actor.ts';
import { decideApplication, keepApplication } from '../../../db/calls/vets.ts';
import type { ApplicationContent } from '../../../db/schema/vet-applications.ts';
import { first, request, type World } from './world.ts';

/** The day so many days from now, as YYYY-MM-DD. */
export const dayFromNow = (days: number): string =>
  new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);

/** An application that can be sent, with that document. */
export const wholeApplication = (
  fileId: string,
  changes: Partial<ApplicationContent> = {},
): ApplicationContent => ({
  displayName: 'Nora Vidal',
  about: 'Pequeños animales.',
  languages: ['es'],
  species: ['dog'],
  licences: [{ country: 'ES', body: 'Colegio de Madrid', number: '28-1', expiresOn: dayFromNow(400) }],
  documents: [{ fileId, kind: 'licence' }],
  ...changes,
});

/** What somebody who wants to be a vet, and the team, do. */
export const vetSteps = (world: World) => {
  const keep = async (who: SignedIn, content: ApplicationContent, version: number | null, send: boolean) => {
    const [rows] = await world.as(who).run((tx) => [keepApplication(tx, { content, version, send })]);
    return first(rows);
  };
  return {
    keep,
    /** A document that a person has uploaded; its id. */
    async document(who: SignedIn): Promise<string> {
      const id = randomUUID();
      await world.postgres.query(
        `insert into files (id, bucket, subject, subject_id, uploader_id, name, type, size, key, state, kind, stored_at)
         values ($1, 'cases', 'vet', $2, $2, 'a.pdf', 'application/pdf', 9, $3, 'stored', 'document', now())`,
        [id, who.id, `${who.id}/${id}`],
      );
      return id;
    },
    /** Somebody has sent an application. */
    async sent(changes: Partial<ApplicationContent> = {}, who?: SignedIn) {
      const person = who ?? (await world.person({ name: 'nora' }));
      const row = await keep(person, wholeApplication(await this.document(person), changes), null, true);
      return { person, id: row.id, version: row.version };
    },
    /** What somebody was told, in order. */
    async told(who: SignedIn): Promise<string[]> {
      const rows = await world.postgres.query<{ kind: string }>(
        'select kind from notifications where user_id = $1 order by created_at, id',
        [who.id],
      );
      return rows.map(({ kind }) => kind);
    },
    async decide(admin: SignedIn, input: Parameters<typeof decideApplication>[1]) {
      const [rows] = await world.database.asAdmin(admin, request).run((tx) => [decideApplication(tx, input)]);
      return first(rows);
    },
  };
};
