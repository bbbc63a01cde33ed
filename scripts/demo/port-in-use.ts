import { createServer } from 'node:net'
import type { Settings } from '#app/settings.server.ts'

/** Why nothing can listen where the settings say; null where it can. Asked before any data is touched. */
export function portInUse({ port, host }: Settings): Promise<string | null> {
  return new Promise((resolve) => {
    const server = createServer()
    server.once('error', (error: NodeJS.ErrnoException) =>
      resolve(
        error.code === 'EADDRINUSE'
          ? `Port ${port} is in use, perhaps by a demonstration that is still running. Stop it, or set PORT to another.`
          : `Nothing can listen on ${host}:${port}: ${error.message}`,
      ),
    )
    server.listen(port, host, () => server.close(() => resolve(null)))
  })
}
