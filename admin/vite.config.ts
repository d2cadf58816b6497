import tailwindcss from '@tailwindcss/vite';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { precompiledMessages } from '../web/build/precompiled-messages.ts';

/** The admin app: a bundle of its own, beside the web app's in `dist/`. Build it after that one, which empties `dist/`. */
export default defineConfig({
  root: import.meta.dirname,
  base: '/admin/',
  build: {
    outDir: '../dist/admin',
    emptyOutDir: true,
    target: 'es2022',
  },
  plugins: [react(), tailwindcss(), precompiledMessages()],
});
