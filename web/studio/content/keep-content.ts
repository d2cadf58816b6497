import type { ContentApi } from './content-api.ts';
import { ContentKeeper } from './content-keeper.ts';
import { OutboxShelf } from './outbox-shelf.ts';
import { studioApi } from './studio-api.ts';

/** How often what others did is asked for while somebody looks. */
const followMs = 8_000;

/** One tab of the browser sends at a time, so that of two the second is told what the first has changed. */
const aloneWith =
  (name: string) =>
  async <Result>(work: () => Promise<Result>): Promise<Result> =>
    'locks' in navigator ? navigator.locks.request(name, work) : work();

/** Keeps the content of a business in this tab, sends what is done here and follows what is done elsewhere, until `stop`. */
export function keepContent(
  userId: string,
  businessId: string,
  loaded: Awaited<ReturnType<ContentApi['load']>>,
): { keeper: ContentKeeper; stop: () => void } {
  const shelf = new OutboxShelf(userId, businessId);
  const others = new BroadcastChannel(`studio-${businessId}`);
  const keeper = new ContentKeeper({
    api: studioApi(businessId),
    loaded,
    keep: (outbox) => void shelf.keep(outbox),
    alone: aloneWith(`studio-send-${businessId}`),
    tell: () => others.postMessage('changed'),
  });
  const takeOver = () => shelf.takeOver((left) => keeper.takeOver(left));
  const follow = () => void takeOver().then(() => keeper.follow());
  const seen = () => {
    if (document.visibilityState === 'visible') follow();
    // Who turns away may not come back.
    else void keeper.store.settle();
  };
  others.onmessage = follow;
  window.addEventListener('online', follow);
  document.addEventListener('visibilitychange', seen);
  const timer = setInterval(() => {
    if (document.visibilityState === 'visible') follow();
  }, followMs);
  follow();
  return {
    keeper,
    stop() {
      clearInterval(timer);
      others.close();
      window.removeEventListener('online', follow);
      document.removeEventListener('visibilitychange', seen);
      void keeper.store.settle().finally(() => {
        keeper.stop();
        shelf.close();
      });
    },
  };
}
