import { randomUUID } from 'node:crypto';
import type { DatabaseSync } from 'node:sqlite';
import * as z from 'zod';
import type { SocialProfile } from './social-provider.ts';

const identityRow = z.object({ id: z.string(), user_id: z.string(), provider: z.string() });
type Identity = z.infer<typeof identityRow>;
const userRow = z.object({ id: z.string() });

/**
 * The accounts of other providers that a person signs in with, in the tables of @supabase/lite, which links none by hand. Follows
 * internal/api/identity.go and external.go of github.com/supabase/auth.
 */
export class Identities {
  readonly #sql: DatabaseSync;

  constructor(sql: DatabaseSync) {
    this.#sql = sql;
  }

  of(userId: string): Identity[] {
    return z
      .array(identityRow)
      .parse(
        this.#sql
          .prepare(
            'select id, user_id, provider from "auth.identities" where user_id = ? order by created_at, id',
          )
          .all(userId),
      );
  }

  /** The person who signs in so: by the identity, else by the confirmed address, else a new one. */
  personOf(profile: SocialProfile): string {
    const known = this.#find(profile);
    if (known) return known.user_id;
    const byEmail = userRow
      .optional()
      .parse(this.#sql.prepare('select id from "auth.users" where email = ?').get(profile.email));
    const userId = byEmail?.id ?? this.#addPerson(profile);
    this.#add(userId, profile);
    return userId;
  }

  /** Links an identity to a person; false when somebody has it already. */
  link(userId: string, profile: SocialProfile): boolean {
    if (this.#find(profile)) return false;
    this.#add(userId, profile);
    return true;
  }

  /** Takes an identity from a person; why not, as Supabase Auth names it. */
  unlink(
    userId: string,
    identityId: string,
  ): 'done' | 'identity_not_found' | 'single_identity_not_deletable' {
    const own = this.of(userId);
    if (own.length <= 1) return 'single_identity_not_deletable';
    if (!own.some(({ id }) => id === identityId)) return 'identity_not_found';
    this.#sql.prepare('delete from "auth.identities" where id = ?').run(identityId);
    this.#noteProviders(userId);
    return 'done';
  }

  #find({ provider, sub }: SocialProfile): Identity | undefined {
    return identityRow
      .optional()
      .parse(
        this.#sql
          .prepare(
            'select id, user_id, provider from "auth.identities" where provider = ? and provider_id = ?',
          )
          .get(provider, sub),
      );
  }

  #add(userId: string, { provider, sub, email, name }: SocialProfile): void {
    const now = new Date().toISOString();
    const told = JSON.stringify({ sub, email, email_verified: true, full_name: name });
    this.#sql
      .prepare(
        `insert into "auth.identities" (id, provider, provider_id, user_id, identity_data, last_sign_in_at, created_at, updated_at)
         values (?, ?, ?, ?, ?, ?, ?, ?)`,
      )
      .run(randomUUID(), provider, sub, userId, told, now, now, now);
    this.#noteProviders(userId);
  }

  #addPerson({ email, name }: SocialProfile): string {
    const [id, now] = [randomUUID(), new Date().toISOString()];
    this.#sql
      .prepare(
        `insert into "auth.users" (id, email, email_confirmed_at, raw_user_meta_data, created_at, updated_at)
         values (?, ?, ?, ?, ?, ?)`,
      )
      .run(id, email, now, JSON.stringify({ full_name: name, email, email_verified: true }), now, now);
    return id;
  }

  #noteProviders(userId: string): void {
    const providers = this.of(userId).map(({ provider }) => provider);
    this.#sql
      .prepare(
        `update "auth.users" set raw_app_meta_data =
           json_set(coalesce(raw_app_meta_data, '{}'), '$.provider', ?, '$.providers', json(?)) where id = ?`,
      )
      .run(providers[0] ?? 'email', JSON.stringify(providers), userId);
  }
}
