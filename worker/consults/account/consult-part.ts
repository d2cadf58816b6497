import type { AccountPart } from '../../core/account/account-part.ts';
import { consultExport } from './consult-export.ts';
import { eraseConversations, eraseFiles, eraseSide } from './erase-consults.ts';
import { forgetInLobby, forgetVetName } from './leave-rooms.ts';

/** What Call-a-Vet has of a person. */
export const consultPart: AccountPart = {
  steps: [eraseConversations, forgetVetName, eraseSide, eraseFiles, forgetInLobby],
  exported: consultExport,
};
