import { admin, operations, router } from '../trpc.ts';
import { logOutPerson } from './accounts/log-out-person.ts';
import { restoreAccount } from './accounts/restore-account.ts';
import { setRole, setRoleInput, setRoleOutput } from './accounts/set-role.ts';
import { suspendAccount } from './accounts/suspend-account.ts';
import { teamActInput, teamActOutput } from './accounts/team-act.ts';
import { approveApplication } from './vets/approve-application.ts';
import { askApplicant } from './vets/ask-applicant.ts';
import { decideApplicationInput, decideApplicationOutput } from './vets/decide-application.ts';
import { getVetPhoto, getVetPhotoInput, getVetPhotoOutput } from './vets/get-vet-photo.ts';
import { listApplications, listApplicationsInput, listApplicationsOutput } from './vets/list-applications.ts';
import { listDocuments, listDocumentsInput, listDocumentsOutput } from './vets/list-documents.ts';
import { listVets, listVetsInput, listVetsOutput } from './vets/list-vets.ts';
import { refuseApplication } from './vets/refuse-application.ts';
import { removeVetPhoto } from './vets/remove-vet-photo.ts';
import { resumeVet } from './vets/resume-vet.ts';
import { suspendVet } from './vets/suspend-vet.ts';
import { vetActInput, vetActOutput } from './vets/vet-act.ts';

const op = operations('admin');

/** What an admin may do about vets, those who want to be one, and accounts. Every act has a reason and is audited. */
export const peopleRouters = {
  vets: router({
    list: admin
      .meta(op('GET', '/admin/vets', 'All vets, and how they stand'))
      .input(listVetsInput)
      .output(listVetsOutput)
      .query(({ ctx, input }) => listVets(ctx, input)),
    photo: admin
      .meta(op('GET', '/admin/vets/{vetId}/photo', 'What a vet shows of themselves'))
      .input(getVetPhotoInput)
      .output(getVetPhotoOutput)
      .query(({ ctx, input }) => getVetPhoto(ctx, input)),
    removePhoto: admin
      .meta(op('POST', '/admin/vets/{vetId}/remove-photo', 'Take the photo of a vet away'))
      .input(vetActInput)
      .output(vetActOutput)
      .mutation(({ ctx, input }) => removeVetPhoto(ctx, input)),
    suspend: admin
      .meta(op('POST', '/admin/vets/{vetId}/suspend', 'Offer nothing to a vet any more'))
      .input(vetActInput)
      .output(vetActOutput)
      .mutation(({ ctx, input }) => suspendVet(ctx, input)),
    resume: admin
      .meta(op('POST', '/admin/vets/{vetId}/resume', 'Let a suspended vet go on duty again'))
      .input(vetActInput)
      .output(vetActOutput)
      .mutation(({ ctx, input }) => resumeVet(ctx, input)),
  }),
  applications: router({
    list: admin
      .meta(op('GET', '/admin/applications', 'Who wants to work as a vet, or has a licence renewed'))
      .input(listApplicationsInput)
      .output(listApplicationsOutput)
      .query(({ ctx, input }) => listApplications(ctx, input)),
    documents: admin
      .meta(op('GET', '/admin/applications/{id}/documents', 'The documents of an application'))
      .input(listDocumentsInput)
      .output(listDocumentsOutput)
      .query(({ ctx, input }) => listDocuments(ctx, input)),
    approve: admin
      .meta(op('POST', '/admin/applications/{id}/approve', 'Let its person work as a vet'))
      .input(decideApplicationInput)
      .output(decideApplicationOutput)
      .mutation(({ ctx, input }) => approveApplication(ctx, input)),
    refuse: admin
      .meta(op('POST', '/admin/applications/{id}/refuse', 'Refuse an application'))
      .input(decideApplicationInput)
      .output(decideApplicationOutput)
      .mutation(({ ctx, input }) => refuseApplication(ctx, input)),
    ask: admin
      .meta(op('POST', '/admin/applications/{id}/ask', 'Ask its person for more'))
      .input(decideApplicationInput)
      .output(decideApplicationOutput)
      .mutation(({ ctx, input }) => askApplicant(ctx, input)),
  }),
  accounts: router({
    setRole: admin
      .meta(op('POST', '/admin/users/{userId}/role', 'Give a person a role'))
      .input(setRoleInput)
      .output(setRoleOutput)
      .mutation(({ ctx, input }) => setRole(ctx, input)),
    suspend: admin
      .meta(op('POST', '/admin/users/{userId}/suspend', 'Let a person do nothing here any more'))
      .input(teamActInput)
      .output(teamActOutput)
      .mutation(({ ctx, input }) => suspendAccount(ctx, input)),
    restore: admin
      .meta(op('POST', '/admin/users/{userId}/restore', 'Let a suspended person come back'))
      .input(teamActInput)
      .output(teamActOutput)
      .mutation(({ ctx, input }) => restoreAccount(ctx, input)),
    logOut: admin
      .meta(op('POST', '/admin/users/{userId}/log-out', 'Log a person out everywhere'))
      .input(teamActInput)
      .output(teamActOutput)
      .mutation(({ ctx, input }) => logOutPerson(ctx, input)),
  }),
};
