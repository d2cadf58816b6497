import tailwindcss from '@tailwindcss/vite';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { precompiledMessages } from '../web/build/precompiled-messages.ts';
import { sharedChunks } from '../web/build/shared-chunks.ts';

/** The admin app: a bundle of its own, in a folder of `dist/` that the web app's build leaves alone. */
export default defineConfig({
  root: import.meta.dirname,
  base: '/admin/',
  build: {
    outDir: '../dist/admin',
    emptyOutDir: true,
    target: 'es2022',
    rolldownOptions: {
      output: {
        codeSplitting: { groups: sharedChunks(import.meta.dirname, ['main.tsx', 'shell/frame.tsx']) },
      },
    },
  },
  plugins: [react(), tailwindcss(), precompiledMessages()],
});
