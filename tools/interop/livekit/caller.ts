import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Browser, chromium, type Page } from '@playwright/test';
import type * as livekitClient from 'livekit-client';
import { root } from '../../../dev/settings.ts';
import { findChromium } from '../../suite/chromium.ts';

declare global {
  var LivekitClient: typeof livekitClient;
  var call: { room: livekitClient.Room; heard: string[]; left: string | null; frames: number };
}

const script = readFileSync(join(root, 'node_modules/livekit-client/dist/livekit-client.umd.js'), 'utf8');

/** A Chromium whose camera and microphone are made up. */
export function launchCallers(): Promise<Browser> {
  const executablePath = findChromium();
  return chromium.launch({
    args: ['--no-sandbox', '--use-fake-device-for-media-stream', '--use-fake-ui-for-media-stream'],
    ...(executablePath === undefined ? {} : { executablePath }),
  });
}

/** Somebody in a call: a page of the app with LiveKit's own client in it. */
export class Caller {
  readonly #page: Page;

  private constructor(page: Page) {
    this.#page = page;
  }

  /** Opens a page of the app in a browser profile of its own. */
  static async open(browser: Browser, appUrl: string): Promise<Caller> {
    const context = await browser.newContext();
    const page = await context.newPage();
    await page.goto(appUrl);
    await page.evaluate(script);
    return new Caller(page);
  }

  /** Joins with camera and microphone. Throws what LiveKit's client says when it is not let in. */
  async join(server: { url: string; token: string }): Promise<void> {
    await this.#page.evaluate(async ({ url, token }) => {
      const room = new LivekitClient.Room();
      globalThis.call = { room, heard: [], left: null, frames: 0 };
      room.on('trackSubscribed', (track) => {
        call.heard.push(track.kind);
        const video = track.attach();
        if (!(video instanceof HTMLVideoElement)) return;
        video.muted = true;
        document.body.append(video);
        const count = () => {
          call.frames += 1;
          video.requestVideoFrameCallback(count);
        };
        video.requestVideoFrameCallback(count);
      });
      room.on('disconnected', (reason) => {
        call.left = reason === undefined ? 'unknown' : (LivekitClient.DisconnectReason[reason] ?? 'unknown');
      });
      await room.connect(url, token);
      await room.localParticipant.enableCameraAndMicrophone();
    }, server);
  }

  /** Resolves when the other one's sound and several frames of their picture have come. */
  async sees(): Promise<void> {
    await this.#page.waitForFunction(() => call.frames > 5 && new Set(call.heard).size === 2, null, {
      timeout: 20_000,
    });
  }

  /** Why LiveKit put them out, once it has. */
  async putOut(): Promise<string> {
    const left = await this.#page.waitForFunction(() => call.left, null, { timeout: 20_000 });
    return String(await left.jsonValue());
  }

  /** Goes by itself. */
  async leave(): Promise<void> {
    await this.#page.evaluate(() => call.room.disconnect());
  }
}
