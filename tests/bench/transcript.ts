/**
 * `transcript`: a conversation of 10,000 messages on a phone with a slow processor, beside one of 100: what it takes to open it, to show a hundred
 * earlier ones, to write, and to see a message that comes in. The room at the other end of the socket is this bench.
 */
import { type BrowserContext, chromium, devices, type Page, type WebSocketRoute } from '@playwright/test';
import { clientFrameSchema, type RoomFrame } from '../../party/protocol/room-frames.ts';
import { parseFrame, ping, pong, wireLimits } from '../../party/protocol/wire.ts';
import { findChromium } from '../../tools/suite/chromium.ts';
import { newConsult } from '../e2e/support/account.ts';
import { textsIn } from '../e2e/support/texts.ts';
import { startStack } from '../support/stack.ts';
import { percentile, report, round } from './report.ts';

const cpuFactor = 4;
/** Milliseconds, of the 95th percentile. */
const aims = { type: 100, arrive: 300, older: 1_000 };
const t = textsIn('en');

const stack = await startStack({ rateLimit: 1_000_000 });
const executablePath = findChromium();
const browser = await chromium.launch({
  args: ['--no-sandbox'],
  ...(executablePath === undefined ? {} : { executablePath }),
});

type Consult = Awaited<ReturnType<typeof newConsult>>;

/** A room with so many messages, as its client hears it. */
function roomOf({ owner, vet }: Consult, count: number) {
  const epoch = 'bench';
  const message = (seq: number) => ({
    epoch,
    seq,
    clientMsgId: `00000000-0000-4000-8000-${String(seq).padStart(12, '0')}`,
    senderId: seq % 3 === 0 ? owner.id : vet.id,
    senderRole: seq % 3 === 0 ? ('owner' as const) : ('vet' as const),
    body: `Message ${seq}. ${'It limps a little on the left hind leg. '.repeat(seq % 4)}`,
    at: Date.now() - (count - seq) * 30_000,
  });
  const before = (seq: number) => {
    const first = Math.max(1, seq - wireLimits.page);
    const messages = Array.from({ length: seq - first }, (_, n) => message(first + n));
    return { messages, more: first > 1 };
  };
  let socket: WebSocketRoute | null = null;
  let head = count;
  const tell = (frame: RoomFrame) => socket?.send(JSON.stringify(frame));
  return {
    connect(route: WebSocketRoute) {
      socket = route;
      route.onMessage((text) => {
        if (text === ping) route.send(pong);
        const frame = parseFrame(clientFrameSchema, String(text));
        if (frame?.type === 'hello') {
          const you = { id: owner.id, role: 'owner' as const };
          const state = {
            status: 'active' as const,
            vet: null,
            endedBy: null,
            returns: 0,
            followUpUntil: null,
          };
          tell({ type: 'welcome', epoch, head, you, members: [], state });
          tell({ type: 'reset', epoch, head, ...before(head + 1) });
        }
        if (frame?.type === 'page') tell({ type: 'page', ...before(frame.before) });
      });
    },
    arrive() {
      head += 1;
      const { seq, ...rest } = message(head);
      tell({ type: 'message', ...rest, senderId: vet.id, senderRole: 'vet', seq });
      return `Message ${seq}.`;
    },
  };
}

/** Waits until the page has drawn a message with this text as the first or the last of the list; before, the button of this name is pressed. */
const drawn = (page: Page, text: string, press = ''): Promise<void> =>
  page.evaluate(
    ([wanted, name]) =>
      new Promise<void>((done) => {
        if (name !== '')
          [...document.querySelectorAll('button')].find((one) => one.textContent?.trim() === name)?.click();
        const look = () => {
          const groups = [...document.querySelectorAll('ol')];
          // The very first of the list is a day.
          const ends = [groups[0]?.children[1], groups.at(-1)?.lastElementChild];
          const isThere = ends.some((end) => end?.textContent?.includes(wanted));
          if (isThere) requestAnimationFrame(() => setTimeout(done, 0));
          else requestAnimationFrame(look);
        };
        look();
      }),
    [text, press] as const,
  );

async function timed(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

/** Ms from each press of a key in the field to the next picture, by the browser's own clock. */
const typing = (page: Page) =>
  page.evaluate(() => {
    const samples: number[] = [];
    Object.assign(window, { typedByBench: samples });
    document.addEventListener(
      'keydown',
      () => {
        const start = performance.now();
        requestAnimationFrame(() => setTimeout(() => samples.push(performance.now() - start), 0));
      },
      { capture: true },
    );
  });

const at95 = (samples: readonly number[]) => {
  const sorted = samples.toSorted((a, b) => a - b);
  return { p50: round(percentile(sorted, 0.5)), p95: round(percentile(sorted, 0.95)) };
};

async function measure(context: BrowserContext, consult: Consult, count: number) {
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: cpuFactor });
  const room = roomOf(consult, count);
  await page.routeWebSocket(/\/parties\/consult-room\//, (route) => room.connect(route));
  await page.goto(`/consult/${consult.id}`, { waitUntil: 'commit' });
  const open = await timed(() => drawn(page, `Message ${count}.`));
  const field = page.getByRole('textbox', { name: t('chat.message') });
  const olderMs: number[] = [];
  for (let first = count - wireLimits.page + 1; first > 1; first -= wireLimits.page)
    olderMs.push(await timed(() => drawn(page, `Message ${first - wireLimits.page}.`, t('chat.older'))));
  const newest = page.getByRole('button', { name: t('chat.newest') });
  if (await newest.isVisible()) await newest.click();
  await field.click();
  await typing(page);
  await page.keyboard.type('How long has it been like this? Has it eaten anything?', { delay: 60 });
  const typeMs = await page.evaluate<number[]>('window.typedByBench');
  const arriveMs: number[] = [];
  while (arriveMs.length < 20) arriveMs.push(await timed(() => drawn(page, room.arrive())));
  await page.close();
  return { open: round(open), older: at95(olderMs.slice(-20)), type: at95(typeMs), arrive: at95(arriveMs) };
}

try {
  const consult = await newConsult(stack, 'en');
  const localStorage = [{ name: 'cav-auth', value: JSON.stringify(consult.owner.session) }];
  const context = await browser.newContext({
    ...devices['Pixel 7'],
    baseURL: stack.url,
    locale: 'en-GB',
    storageState: { cookies: [], origins: [{ origin: stack.url, localStorage }] },
  });
  for (const count of [100, 10_000]) {
    const figures = await measure(context, consult, count);
    report({
      bench: 'transcript',
      case: `a conversation of ${count} messages, a processor ${cpuFactor} times slower`,
      ...figures,
      aims,
      met:
        figures.type.p95 <= aims.type && figures.arrive.p95 <= aims.arrive && figures.older.p95 <= aims.older,
    });
  }
} finally {
  await browser.close();
  await stack.stop();
}
