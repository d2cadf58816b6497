import { operations, router, signedIn } from '../../trpc.ts';
import { addToNote, addToNoteInput, addToNoteOutput } from './add-to-note.ts';
import { getNote, getNoteInput, getNoteOutput } from './get-note.ts';
import { listNotes, listNotesInput, listNotesOutput } from './list-notes.ts';
import { saveNote, saveNoteInput, saveNoteOutput } from './save-note.ts';
import { signNote, signNoteInput, signNoteOutput } from './sign-note.ts';

const op = operations('notes');

export const notesRouter = router({
  get: signedIn
    .meta(op('GET', '/sessions/{id}/note', 'The note of a consult'))
    .input(getNoteInput)
    .output(getNoteOutput)
    .query(({ ctx, input }) => getNote(ctx, input)),
  list: signedIn
    .meta(op('GET', '/pets/{id}/notes', 'The signed notes about an animal'))
    .input(listNotesInput)
    .output(listNotesOutput)
    .query(({ ctx, input }) => listNotes(ctx, input)),
  save: signedIn
    .meta(op('PATCH', '/sessions/{id}/note', 'Change the note of a consult in hand'))
    .input(saveNoteInput)
    .output(saveNoteOutput)
    .mutation(({ ctx, input }) => saveNote(ctx, input)),
  sign: signedIn
    .meta(op('POST', '/sessions/{id}/note/sign', 'Sign the note of a consult in hand'))
    .input(signNoteInput)
    .output(signNoteOutput)
    .mutation(({ ctx, input }) => signNote(ctx, input)),
  add: signedIn
    .meta(op('POST', '/sessions/{id}/note/addenda', 'Add a remark beneath a signed note'))
    .input(addToNoteInput)
    .output(addToNoteOutput)
    .mutation(({ ctx, input }) => addToNote(ctx, input)),
});
