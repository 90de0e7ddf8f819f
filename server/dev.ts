import { spawn } from 'node:child_process'

/** `npm run dev`: builds the pages again and restarts the server whenever a file changes. */
const children = [
  spawn('vite', ['build', '--watch', '--logLevel', 'warn'], { stdio: 'inherit' }),
  spawn(process.execPath, ['--watch', '--watch-preserve-output', 'server/main.ts'], { stdio: 'inherit' }),
]
const stop = () => {
  for (const child of children) child.kill('SIGTERM')
}
process.on('SIGINT', stop)
process.on('SIGTERM', stop)
