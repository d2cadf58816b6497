import tailwindcss from '@tailwindcss/vite';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { VitePWA } from 'vite-plugin-pwa';
import { appFiles } from './build/app-files.ts';
import { edgePage } from './build/edge-page.ts';
import { emptyOwnFiles } from './build/empty-own-files.ts';
import { keptFiles } from './build/kept-files.ts';
import { precompiledMessages } from './build/precompiled-messages.ts';
import { sharedChunks } from './build/shared-chunks.ts';
import { workerFiles } from './build/worker-files.ts';
import { visitorPaths, workerPaths } from './build/worker-paths.ts';

/** What the Worker answers; the service worker never puts the app in its place. */
const fromWorker = new RegExp(`^(?:${workerPaths}|${visitorPaths}|/admin(?:/|$))`);

const kept = keptFiles();

export default defineConfig({
  root: import.meta.dirname,
  build: {
    outDir: '../dist',
    // The admin app has its folder in there.
    emptyOutDir: false,
    target: 'es2022',
    rolldownOptions: {
      output: {
        codeSplitting: { groups: sharedChunks(import.meta.dirname, ['main.tsx', 'shell/data-layout.tsx']) },
      },
    },
  },
  plugins: [
    emptyOwnFiles(['admin']),
    react(),
    tailwindcss(),
    precompiledMessages(),
    edgePage(),
    appFiles(),
    kept.plugin,
    workerFiles(),
    VitePWA({
      // The page asks before it takes a new version: a reload in the middle of a consult is the person's choice.
      registerType: 'prompt',
      injectRegister: false,
      manifest: {
        id: '/',
        name: 'Call-a-Vet',
        short_name: 'Call-a-Vet',
        description: 'Habla por chat con un veterinario colegiado, sin cita.',
        lang: 'es',
        start_url: '/app',
        scope: '/',
        display: 'standalone',
        background_color: '#fbfaf7',
        theme_color: '#0f5c5a',
        icons: [
          { src: '/icon-192.png', sizes: '192x192', type: 'image/png' },
          { src: '/icon-512.png', sizes: '512x512', type: 'image/png' },
          { src: '/icon-maskable-512.png', sizes: '512x512', type: 'image/png', purpose: 'maskable' },
        ],
      },
      workbox: {
        globPatterns: ['index.html', 'assets/**/*.{js,css,woff2}', '*.{svg,png}'],
        globIgnores: ['preview-*.png'],
        manifestTransforms: [(entries) => ({ manifest: entries.filter(({ url }) => kept.isKept(url)) })],
        // `/` is a page of the Worker's, not the app.
        directoryIndex: null,
        navigateFallbackDenylist: [fromWorker],
        // The pages for visitors come from the Worker; without a network, as they were last seen here, else the app says so.
        runtimeCaching: [
          // Named by what is in them, so that none changes.
          {
            urlPattern: ({ url, sameOrigin }) => sameOrigin && url.pathname.startsWith('/assets/'),
            handler: 'CacheFirst',
            options: { cacheName: 'used-files', expiration: { maxEntries: 300, purgeOnQuotaError: true } },
          },
          {
            urlPattern: ({ request, url, sameOrigin }) =>
              sameOrigin &&
              request.mode === 'navigate' &&
              /^\/(?:(en)?\/?(pricing|emergency|restaurants)?|clinicas|en\/clinics|guias(\/[\w-]+)?|en\/guides(\/[\w-]+)?)$/.test(
                url.pathname,
              ),
            handler: 'NetworkFirst',
            options: { cacheName: 'visitor-pages', precacheFallback: { fallbackURL: '/index.html' } },
          },
        ],
        cleanupOutdatedCaches: true,
        // Shows what the push service brings, and opens its link.
        importScripts: ['/push.js'],
      },
    }),
  ],
});
