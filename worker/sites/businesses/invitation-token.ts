import { base64url } from 'jose';
import { keyedHash } from '../../core/keyed-hash.ts';

/** The secret of the link of an invitation: made of its id each time that it is told, and kept nowhere. */
export const invitationToken = async (secret: string, id: string): Promise<string> =>
  base64url.encode(await keyedHash(`site-invitation ${secret}`, id));

/** Where an invitation is accepted, from the root of the app. Behind `#` nothing is sent to a server, and so kept in none of its logs. */
export const invitationPath = (token: string): string => `/studio/join#${token}`;
