import tailwindcss from '@tailwindcss/vite';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { VitePWA } from 'vite-plugin-pwa';
import { precompiledMessages } from './build/precompiled-messages.ts';

/** What every screen needs, in one file: it compresses better together and stays cached from one version to the next. */
const base =
  /node_modules\/(react|react-dom|scheduler|@tanstack\/(react-router|router-core|history|react-store|store)|use-intl|icu-minify)\//;

/** What the Worker answers; the service worker must never stand in for it. */
const workerPaths = /^\/(api|trpc|parties|webhooks|admin|health|ready|s)(\/|$)/;

export default defineConfig({
  root: import.meta.dirname,
  build: {
    outDir: '../dist',
    emptyOutDir: true,
    target: 'es2022',
    rolldownOptions: { output: { codeSplitting: { groups: [{ name: 'base', test: base }] } } },
  },
  plugins: [
    react(),
    tailwindcss(),
    precompiledMessages(),
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
        navigateFallbackDenylist: [workerPaths],
        cleanupOutdatedCaches: true,
      },
    }),
  ],
});
