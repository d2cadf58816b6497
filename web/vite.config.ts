import tailwindcss from '@tailwindcss/vite';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { VitePWA } from 'vite-plugin-pwa';
import { appFiles } from './build/app-files.ts';
import { edgePage } from './build/edge-page.ts';
import { emptyOwnFiles } from './build/empty-own-files.ts';
import { precompiledMessages } from './build/precompiled-messages.ts';
import { workerFiles } from './build/worker-files.ts';
import { visitorPaths, workerPaths } from './build/worker-paths.ts';

/** What every screen needs, in one file: it compresses better together and stays cached from one version to the next. */
const base =
  /node_modules\/(react|react-dom|scheduler|@tanstack\/(react-router|router-core|history|react-store|store)|use-intl|icu-minify)\//;

/** What the Worker answers; the service worker never puts the app in its place. */
const fromWorker = new RegExp(`^(?:${workerPaths}|${visitorPaths}|/admin(?:/|$))`);

export default defineConfig({
  root: import.meta.dirname,
  build: {
    outDir: '../dist',
    // The admin app has its folder in there.
    emptyOutDir: false,
    target: 'es2022',
    rolldownOptions: { output: { codeSplitting: { groups: [{ name: 'base', test: base }] } } },
  },
  plugins: [
    emptyOwnFiles(['admin']),
    react(),
    tailwindcss(),
    precompiledMessages(),
    edgePage(),
    appFiles(),
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
        // `/` is a page of the Worker's, not the app.
        directoryIndex: null,
        navigateFallbackDenylist: [fromWorker],
        // The pages for visitors come from the Worker; without a network, as they were last seen here, else the app says so.
        runtimeCaching: [
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
