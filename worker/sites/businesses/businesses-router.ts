import { operations, router, sensitive, signedIn } from '../../trpc.ts';
import { businessContentSchema } from '../content/business-content.ts';
import { liveStateSchema } from '../content/site-snapshot.ts';
import { importContent, importContentInput, importContentOutput } from '../import/import-content.ts';
import { beginPhoto, beginPhotoInput, beginPhotoOutput } from '../photos/begin-photo.ts';
import { finishPhoto, finishPhotoInput, finishPhotoOutput } from '../photos/finish-photo.ts';
import { listPhotos, listPhotosInput, listPhotosOutput } from '../photos/list-photos.ts';
import { acceptInvitation, acceptInvitationInput, acceptInvitationOutput } from './accept-invitation.ts';
import { archiveBusiness, archiveBusinessInput } from './archive-business.ts';
import { doneSchema } from './business.ts';
import { createBusiness, createBusinessInput, createBusinessOutput } from './create-business.ts';
import { editContent, editContentInput, editContentOutput } from './edit-content.ts';
import { getBusiness, getBusinessInput, getBusinessOutput } from './get-business.ts';
import { getContent, getContentInput } from './get-content.ts';
import { getLive, getLiveInput } from './get-live.ts';
import { getPlan, getPlanInput, getPlanOutput } from './get-plan.ts';
import { inviteMember, inviteMemberInput, inviteMemberOutput } from './invite-member.ts';
import { listBusinesses, listBusinessesInput, listBusinessesOutput } from './list-businesses.ts';
import { listEdits, listEditsInput, listEditsOutput } from './list-edits.ts';
import { listHistory, listHistoryInput, listHistoryOutput } from './list-history.ts';
import { lookAtInvitation, lookAtInvitationInput, lookAtInvitationOutput } from './look-at-invitation.ts';
import { remindInvitation, remindInvitationInput, remindInvitationOutput } from './remind-invitation.ts';
import { revokeInvitation, revokeInvitationInput } from './revoke-invitation.ts';
import { setHours, setHoursInput, setHoursOutput } from './set-hours.ts';
import { setMember, setMemberInput } from './set-member.ts';
import { setSoldOut, setSoldOutInput, setSoldOutOutput } from './set-sold-out.ts';

const op = operations('businesses');

export const businessesRouter = router({
  create: signedIn
    .meta(op('POST', '/businesses', 'Open a business, with a first page and a first menu'))
    .input(createBusinessInput)
    .output(createBusinessOutput)
    .mutation(({ ctx, input }) => createBusiness(ctx, input)),
  list: signedIn
    .meta(op('GET', '/businesses', 'The businesses that the caller works on'))
    .input(listBusinessesInput)
    .output(listBusinessesOutput)
    .query(({ ctx }) => listBusinesses(ctx)),
  get: signedIn
    .meta(op('GET', '/businesses/{id}', 'One business, with its people'))
    .input(getBusinessInput)
    .output(getBusinessOutput)
    .query(({ ctx, input }) => getBusiness(ctx, input)),
  archive: signedIn
    .meta(op('DELETE', '/businesses/{id}', 'Put a business away that has no open site'))
    .input(archiveBusinessInput)
    .output(doneSchema)
    .mutation(({ ctx, input }) => archiveBusiness(ctx, input)),
  invite: sensitive
    .meta(op('POST', '/businesses/{businessId}/invitations', 'Ask somebody to work on a business'))
    .input(inviteMemberInput)
    .output(inviteMemberOutput)
    .mutation(({ ctx, input }) => inviteMember(ctx, input)),
  remindInvitation: sensitive
    .meta(
      op('POST', '/businesses/{businessId}/invitations/{invitationId}/remind', 'Send an invitation again'),
    )
    .input(remindInvitationInput)
    .output(remindInvitationOutput)
    .mutation(({ ctx, input }) => remindInvitation(ctx, input)),
  revokeInvitation: signedIn
    .meta(op('DELETE', '/businesses/{businessId}/invitations/{invitationId}', 'Take an invitation back'))
    .input(revokeInvitationInput)
    .output(doneSchema)
    .mutation(({ ctx, input }) => revokeInvitation(ctx, input)),
  invitation: sensitive
    .meta(
      op('POST', '/businesses/invitations/look', 'What an invitation is about, by the secret of its link'),
    )
    .input(lookAtInvitationInput)
    .output(lookAtInvitationOutput)
    .mutation(({ ctx, input }) => lookAtInvitation(ctx, input)),
  acceptInvitation: sensitive
    .meta(op('POST', '/businesses/invitations/accept', 'Become a member by the secret of a link'))
    .input(acceptInvitationInput)
    .output(acceptInvitationOutput)
    .mutation(({ ctx, input }) => acceptInvitation(ctx, input)),
  setMember: signedIn
    .meta(
      op('POST', '/businesses/{businessId}/members/{userId}', 'Give a member another role, or let them go'),
    )
    .input(setMemberInput)
    .output(doneSchema)
    .mutation(({ ctx, input }) => setMember(ctx, input)),
  content: signedIn
    .meta(op('GET', '/businesses/{businessId}/content', 'Everything that is edited of a business'))
    .input(getContentInput)
    .output(businessContentSchema)
    .query(({ ctx, input }) => getContent(ctx, input)),
  edit: signedIn
    .meta(op('POST', '/businesses/{businessId}/content', 'Change content, field by field'))
    .input(editContentInput)
    .output(editContentOutput)
    .mutation(({ ctx, input }) => editContent(ctx, input)),
  edits: signedIn
    .meta(op('GET', '/businesses/{businessId}/edits', 'What was changed after a revision, and by whom'))
    .input(listEditsInput)
    .output(listEditsOutput)
    .query(({ ctx, input }) => listEdits(ctx, input)),
  history: signedIn
    .meta(op('GET', '/businesses/{businessId}/history', 'Who changed what, newest first'))
    .input(listHistoryInput)
    .output(listHistoryOutput)
    .query(({ ctx, input }) => listHistory(ctx, input)),
  plan: signedIn
    .meta(
      op(
        'GET',
        '/businesses/{businessId}/plan',
        'What the plan of a business allows, and what is used of it',
      ),
    )
    .input(getPlanInput)
    .output(getPlanOutput)
    .query(({ ctx, input }) => getPlan(ctx, input)),
  live: signedIn
    .meta(op('GET', '/businesses/{businessId}/live', 'What counts at once: hours, and what is sold out'))
    .input(getLiveInput)
    .output(liveStateSchema)
    .query(({ ctx, input }) => getLive(ctx, input)),
  setHours: signedIn
    .meta(op('POST', '/businesses/{businessId}/hours', 'Set the hours; pages show them at once'))
    .input(setHoursInput)
    .output(setHoursOutput)
    .mutation(({ ctx, input }) => setHours(ctx, input)),
  setSoldOut: signedIn
    .meta(
      op('POST', '/businesses/{businessId}/sold-out', 'Say that a dish is sold out; pages show it at once'),
    )
    .input(setSoldOutInput)
    .output(setSoldOutOutput)
    .mutation(({ ctx, input }) => setSoldOut(ctx, input)),
  import: signedIn
    .meta(op('POST', '/businesses/{businessId}/import', 'Make the content what an exported file says'))
    .input(importContentInput)
    .output(importContentOutput)
    .mutation(({ ctx, input }) => importContent(ctx, input)),
  photos: router({
    begin: signedIn
      .meta(op('POST', '/businesses/{businessId}/photos', 'Announce a photo; its files are sent afterwards'))
      .input(beginPhotoInput)
      .output(beginPhotoOutput)
      .mutation(({ ctx, input }) => beginPhoto(ctx, input)),
    finish: signedIn
      .meta(
        op('POST', '/businesses/{businessId}/photos/{id}/finish', 'Make a photo of the files that were sent'),
      )
      .input(finishPhotoInput)
      .output(finishPhotoOutput)
      .mutation(({ ctx, input }) => finishPhoto(ctx, input)),
    list: signedIn
      .meta(op('GET', '/businesses/{businessId}/photos', 'The photos of a business'))
      .input(listPhotosInput)
      .output(listPhotosOutput)
      .query(({ ctx, input }) => listPhotos(ctx, input)),
  }),
});
