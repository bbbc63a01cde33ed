import { vitePlugin as remix } from '@remix-run/dev'
import { defineConfig } from 'vite'

declare module '@remix-run/node' {
  interface Future {
    v3_singleFetch: true
  }
}

/** What some pages need and lessons do not: it comes in a second file. */
const MORE_OF_THE_DESIGN_SYSTEM =
  /app\/components\/govuk\/(character-count|date-input|file-upload|notification-banner|pagination|panel|password-input|phase-banner|summary-card|summary-list|tag|task-list|warning-text)\./

/** What every page needs, with React and Remix: twenty small files cost a first visit more than they save. */
const EVERY_PAGE = [
  /app\/components\/(govuk|page\/(page|page-heading|feedback|step-nav|scroll-region|contact-link))[./]/,
  /app\/(page-title|unsent|components\/lesson\/lesson-modules|domain\/(certainty|glossary))\./,
  /vite\/preload-helper/,
]

export default defineConfig({
  plugins: [
    remix({
      ignoredRouteFiles: ['**/*'],
      future: {
        v3_fetcherPersist: true,
        v3_relativeSplatPath: true,
        v3_throwAbortReason: true,
        v3_lazyRouteDiscovery: true,
        v3_singleFetch: true,
        v3_routeConfig: true,
      },
    }),
  ],
  build: {
    target: 'es2022',
    minify: 'terser',
    // What libraries warn their developers of is said in `dev`; errors are kept.
    // Licences are sent in a file of their own (`scripts/build/licences.ts`).
    terserOptions: {
      compress: { passes: 2, drop_console: ['warn'] },
      format: { comments: false },
    },
    rollupOptions: {
      output: {
        manualChunks(id) {
          if (MORE_OF_THE_DESIGN_SYSTEM.test(id)) return 'more-of-the-design-system'
          return EVERY_PAGE.some((part) => part.test(id)) ? 'every-page' : undefined
        },
      },
    },
  },
  css: {
    preprocessorOptions: { scss: { loadPaths: ['node_modules'], quietDeps: true } },
  },
  // Found up front, or the first page in `dev` reloads itself.
  optimizeDeps: { entries: ['app/entry.client.tsx', 'app/components/**/*.tsx', '!**/*.test.tsx'] },
  server: { warmup: { clientFiles: ['app/root.tsx'] } },
})
