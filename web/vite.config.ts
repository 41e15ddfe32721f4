import optimizeLocales from '@react-aria/optimize-locales-plugin';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

/** Our own parts that are small and shared. */
const CORE = /web\/src\/(api|ui|app)\/(?!aria-layer|combo-box|menu\.|tabs|list-box|messages\/)/;

export default defineConfig({
  // The folder of this file: the client builds the same wherever the command was started.
  root: import.meta.dirname,
  plugins: [react(), optimizeLocales.vite({ locales: ['sv-SE', 'en-US'] })],
  build: {
    outDir: 'dist',
    emptyOutDir: true,
    target: 'es2022',
    // light-dark() is written out for older ones, in more than twice the rules.
    cssTarget: ['chrome123', 'edge123', 'firefox120', 'safari17.5'],
    assetsInlineLimit: 0,
    manifest: true,
    rolldownOptions: {
      output: {
        // What nearly every page needs is one file, not forty of half a kilobyte. React Aria's parts stay with who uses them.
        codeSplitting: {
          groups: [
            { name: 'vendor', test: /node_modules\/(react|react-dom|scheduler|@tanstack)\// },
            { name: 'core', test: CORE, minShareCount: 2 },
          ],
        },
      },
    },
  },
  server: {
    // The shared code and the font lie beside this folder.
    fs: { allow: ['..'] },
    proxy: { '/api': 'http://localhost:3000', '/health': 'http://localhost:3000' },
  },
});
