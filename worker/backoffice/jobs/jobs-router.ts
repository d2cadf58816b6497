import { nothing } from '../../core/verb-input.ts';
import { admin, operations, router } from '../../trpc.ts';
import { type JobsOf, listJobs, listJobsOutput } from './list-jobs.ts';
import { runJob, runJobInput, runJobOutput } from './run-job.ts';

const op = operations('admin');

/** `jobsOf`: the jobs of cron. */
export const createJobsRouter = (jobsOf: JobsOf) =>
  router({
    jobs: router({
      list: admin
        .meta(op('GET', '/admin/jobs', 'What runs by itself: how it went, and what waits'))
        .input(nothing)
        .output(listJobsOutput)
        .query(({ ctx }) => listJobs(ctx, jobsOf)),
      run: admin
        .meta(op('POST', '/admin/jobs/{name}/run', 'Run a job now'))
        .input(runJobInput)
        .output(runJobOutput)
        .mutation(({ ctx, input }) => runJob(ctx, input, jobsOf)),
    }),
  });
