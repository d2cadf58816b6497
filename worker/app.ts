import { Hono } from 'hono';
import { pageAddress } from '../web/kit/text/page-address.ts';
import { readFigures } from './alarms/check-alarms.ts';
import { metricFamilies } from './alarms/metric-families.ts';
import { receiveCallEvent } from './consults/calls/receive-call-event.ts';
import { sharedRecord } from './consults/pages/shared-record.tsx';
import { writeCarePlan } from './consults/papers/write-care-plan.ts';
import { writeTranscript } from './consults/papers/write-transcript.ts';
import { tabulateStatement } from './consults/payouts/tabulate-statement.ts';
import { writeStatement } from './consults/payouts/write-statement.ts';
import { exportRecord } from './consults/record/export-record.ts';
import { AppError } from './core/errors.ts';
import { receiveIdentityWebhook } from './core/identity/receive-webhook.ts';
import { accountArchiveFile } from './http/account-archive.ts';
import type { AppEnv } from './http/app-env.ts';
import { baseContext } from './http/base-context.ts';
import { bodyRules } from './http/body-rules.ts';
import { cors } from './http/cors.ts';
import { countErrors } from './http/count-errors.ts';
import { csvDownload } from './http/csv-download.ts';
import { fileDownload } from './http/file-download.ts';
import { fileUpload } from './http/file-upload.ts';
import { health, ready } from './http/health.ts';
import { identify } from './http/identify.ts';
import { importPicture } from './http/import-picture.ts';
import { limitCalls } from './http/limits.ts';
import { livekitWebhook } from './http/livekit-webhook.ts';
import { resendWebhook, twilioWebhook, whatsappChallenge, whatsappWebhook } from './http/message-webhooks.ts';
import { metrics } from './http/metrics.ts';
import { openApiDocument } from './http/openapi.ts';
import { pdfDownload } from './http/pdf-download.ts';
import { recordExport } from './http/record-export.ts';
import { reference } from './http/reference-page.tsx';
import { answerThrown, refuse } from './http/refuse.tsx';
import { requestLog } from './http/request-log.ts';
import { rest } from './http/rest.ts';
import { roomGate } from './http/room-gate.ts';
import { robots, sitemap } from './http/search-engines.ts';
import { securityHeaders } from './http/security-headers.ts';
import { openSharedRecord, saveSharedRecord, sharedRecordPage } from './http/shared-record.ts';
import { siteExport } from './http/site-export.ts';
import {
  siteByCode,
  siteByHost,
  siteBySlug,
  sitePhoto,
  sitePhotoUpload,
  sitePreview,
  siteSample,
} from './http/site-pages.ts';
import { standardWebhook } from './http/standard-webhook.ts';
import { staticApps } from './http/static-apps.ts';
import { stopNow, stopPage } from './http/stop-page.tsx';
import { stripeWebhook } from './http/stripe-webhook.ts';
import { traceRequest } from './http/trace.ts';
import { trpc } from './http/trpc.ts';
import { familyPage, visitorPage } from './http/visitor-page.tsx';
import { sitePages } from './sites/edge/site-pages.ts';
import { exportSite } from './sites/export/export-site.ts';
import { fetchPicture } from './sites/import/jobs/fetch-picture.ts';
import { receivePages } from './sites/import/n8n/receive-pages.ts';
import { pageFamilies, visitorPages } from './visitor-pages.ts';

/** Which path goes where. */
export const app = new Hono<AppEnv>();

app.use(requestLog, securityHeaders, countErrors, traceRequest);
app.onError(answerThrown);

app.get('/health', health);
app.use(siteByHost(sitePages));
app.get('/ready', baseContext, ready);
app.get('/metrics', baseContext, metrics(readFigures, metricFamilies));

app.use('/trpc/*', cors, bodyRules, baseContext, identify, limitCalls);
app.all('/trpc/*', trpc);

app.get('/api/openapi.json', cors, (c) => c.json(openApiDocument()));
app.get('/api/reference', reference);
app.use('/api/*', cors, bodyRules, baseContext, identify, limitCalls);
app.get('/api/configurations/:id/site.zip', siteExport(exportSite));
app.get('/api/scraper/jobs/:id/pictures/:number', importPicture(fetchPicture));
app.get('/api/me/archive.zip', accountArchiveFile);
app.get('/api/pets/:id/record.zip', recordExport(exportRecord));
app.get('/api/sessions/:id/transcript.pdf', pdfDownload(writeTranscript));
app.get('/api/care-plans/:id/plan.pdf', pdfDownload(writeCarePlan));
app.get('/api/earnings/statements/:id/statement.pdf', pdfDownload(writeStatement));
app.get('/api/earnings/statements/:id/statement.csv', csvDownload(tabulateStatement));
app.route('/api', rest);

app.use('/parties/*', limitCalls);
app.all('/parties/*', roomGate);

app.post('/webhooks/stripe', baseContext, stripeWebhook);
// An account is small; pages are what they are.
app.post('/webhooks/identity', baseContext, standardWebhook(receiveIdentityWebhook, 64 * 1024));
app.post('/webhooks/n8n', baseContext, standardWebhook(receivePages, 4 * 1024 * 1024));
app.post('/webhooks/livekit', baseContext, livekitWebhook(receiveCallEvent));
app.post('/webhooks/resend', baseContext, resendWebhook);
app.post('/webhooks/twilio', baseContext, twilioWebhook);
app.post('/webhooks/whatsapp', baseContext, whatsappWebhook);
app.get('/webhooks/whatsapp', baseContext, whatsappChallenge);

app.put('/files/:id/:part', baseContext, fileUpload);
app.get('/files/:bucket/:subject/:key', baseContext, fileDownload);

app.get('/stop/:token', baseContext, stopPage);
app.post('/stop/:token', baseContext, stopNow);

app.get('/r/:token', baseContext, sharedRecordPage(sharedRecord));
app.post('/r/:token', baseContext, identify, openSharedRecord(sharedRecord));
app.get('/r/:token/record.pdf', baseContext, saveSharedRecord(sharedRecord));

app.all('/s/:slug/*', baseContext, siteBySlug(sitePages));
app.all('/q/:code', baseContext, siteByCode(sitePages));
app.all('/preview/:token/*', baseContext, sitePreview(sitePages));
app.all('/sample/:template/*', baseContext, siteSample(sitePages));
app.get('/site-photos/*', baseContext, sitePhoto);
app.put('/site-photos/*', baseContext, sitePhotoUpload(sitePages));

for (const page of visitorPages) {
  for (const path of [page.path, pageAddress('en', page.path)]) {
    app.get(path, baseContext);
    if (page.counted === true) app.use(path, limitCalls);
    app.get(path, visitorPage(page, path === page.path ? null : 'en'));
  }
}
for (const family of pageFamilies)
  for (const path of [family.path, pageAddress('en', family.path)])
    app.get(`${path}/:word`, baseContext, familyPage(family, path === family.path ? null : 'en'));
app.get('/robots.txt', baseContext, robots);
app.get(
  '/sitemap.xml',
  baseContext,
  sitemap([...visitorPages, ...pageFamilies.flatMap(({ pages }) => pages)]),
);

for (const path of [
  '/trpc',
  '/api',
  '/parties',
  '/webhooks',
  '/files',
  '/r',
  '/s',
  '/q',
  '/preview',
  '/sample',
  '/site-photos',
])
  for (const pattern of [path, `${path}/*`]) app.all(pattern, (c) => refuse(c, new AppError('NOT_FOUND')));
app.all('*', staticApps);
