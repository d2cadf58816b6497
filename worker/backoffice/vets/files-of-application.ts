import { and, eq, type SQL, sql } from 'drizzle-orm';
import { files, vetApplications } from '../../../db/schema/index.ts';

/** Condition on `files`: the stored documents that an application which was sent names. */
export const filesOfApplication = (id: string): SQL | undefined =>
  and(
    eq(files.subject, 'vet'),
    eq(files.state, 'stored'),
    sql`${files.subjectId} = (select ${vetApplications.userId} from ${vetApplications}
      where ${vetApplications.id} = ${id} and ${vetApplications.sentAt} is not null)`,
  );
