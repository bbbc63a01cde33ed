import { vitePlugin as remix } from '@remix-run/dev'
import { defineConfig } from 'vite'

declare module '@remix-run/node' {
  interface Future {
    v3_singleFetch: true
  }
}

const DESIGN_SYSTEM =
  /app\/components\/(govuk|page\/(page|page-heading|feedback|step-nav|scroll-region))[./]/

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
    terserOptions: { compress: { passes: 2 } },
    rollupOptions: {
      output: {
        // The design system is one file: twenty small ones cost a first visit more than they save.
        manualChunks: (id) => (DESIGN_SYSTEM.test(id) ? 'design-system' : undefined),
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
