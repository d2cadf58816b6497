/** How often the Worker's cron runs beside `npm run dev`, as in wrangler.toml. */
const everyMs = 5 * 60_000;

/**
 * Runs the Worker's cron at once and then every five minutes, since wrangler runs none by itself: what the seed published
 * reaches the edge, and what fell due is done. A run that fails is said and the next one comes all the same.
 */
export function startCron(workerUrl: string): { close(): void } {
  const run = async (): Promise<void> => {
    try {
      const response = await fetch(`${workerUrl}/cdn-cgi/local/scheduled?cron=*/5+*+*+*+*`);
      await response.body?.cancel();
      if (!response.ok) console.warn(`The Worker's cron answered ${response.status}.`);
    } catch (error) {
      console.warn(`The Worker's cron did not run: ${error instanceof Error ? error.message : error}`);
    }
  };
  void run();
  const timer = setInterval(() => void run(), everyMs);
  return { close: () => clearInterval(timer) };
}
