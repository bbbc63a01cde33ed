import { existsSync } from 'node:fs'
import { chromium, defineConfig } from '@playwright/test'
import sparticuz from '@sparticuz/chromium'

/** Workers read this file again: what was found the first time is handed on to them. */
process.env.CHROMIUM_PATH ||= await findBrowser()

/** The browser that Playwright brought, the machine's own, or the one that comes with the packages. */
async function findBrowser(): Promise<string> {
  const installed = [chromium.executablePath(), '/usr/bin/chromium', '/usr/bin/google-chrome']
  return installed.find((file) => existsSync(file)) ?? (await sparticuz.executablePath())
}

/** A browser that only does what a test asks of it. */
const QUIET = [
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

export default defineConfig({
  testDir: 'tests/browser',
  globalSetup: './tests/browser/global-setup.ts',
  outputDir: '.tmp/browser-tests',
  // A machine with too much to do is not a fault of the product: `npm test` names whoever needed it.
  retries: 1,
  workers: 2,
  // A test says what is so, not how fast: on a busy machine what comes, comes late.
  timeout: 300_000,
  expect: { timeout: 15_000 },
  forbidOnly: Boolean(process.env.CI),
  reporter: [['list'], ['json', { outputFile: '.tmp/playwright.json' }]],
  use: {
    trace: 'retain-on-failure',
    // What is not there after so long is not there, however long the test may take.
    actionTimeout: 30_000,
    launchOptions: {
      executablePath: process.env.CHROMIUM_PATH,
      // A browser started by root, as in a container, cannot make its sandbox.
      args: [...QUIET, ...(process.getuid?.() === 0 ? ['--no-sandbox'] : [])],
    },
  },
  // The few and long come first, so that no worker waits for the other at the end.
  projects: [
    {
      name: 'postgres',
      grep: /@postgres/,
      use: { baseURL: process.env.POSTGRES_SERVICE ?? '' },
    },
    { name: 'sqlite', use: { baseURL: process.env.SQLITE_SERVICE ?? '' } },
  ],
})
