import type { Env, Settings } from '../../env.ts';
import type { FileStore } from './file-store.ts';
import { r2Store } from './r2-store.ts';
import { supabaseStore } from './supabase-store.ts';

/** Where this deployment keeps files: in Supabase Storage when it has the key to it, in R2 otherwise. */
export function openFileStore(env: Env, { storage }: Settings): FileStore {
  return storage.secretKey === ''
    ? r2Store({ cases: env.CASES, attachments: env.ATTACHMENTS })
    : supabaseStore({ url: storage.url, key: storage.secretKey });
}
