import { defineConfig } from 'vitest/config'

export default defineConfig({
  esbuild: { jsx: 'automatic' },
  test: {
    include: ['{app,db,tests}/**/*.test.{ts,tsx}'],
    exclude: ['tests/browser/**', 'node_modules/**'],
    globalSetup: ['tests/support/postgres.ts'],
    // A test says what is so, not how fast: a busy machine takes its time.
    testTimeout: 30_000,
    hookTimeout: 60_000,
    setupFiles: ['tests/support/console-errors-fail.ts', 'tests/support/same-draws.ts'],
  },
})
