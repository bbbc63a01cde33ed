import { build } from './build/build.ts'

/** `npm run build` checks and releases the courses, then builds the pages; what has not changed is kept. */
if (await build()) console.log('Everything is built.')
else process.exitCode = 1
