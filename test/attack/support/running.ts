import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import { administratorOf, aFreePort, parentsCodes, type RunningServer, startProcess } from '../../support/process.ts'
import { aFolder } from '../../support/server.ts'

const root = join(import.meta.dirname, '..', '..', '..')

/** Starts a program of ours and waits until it listens; no file it writes may grow beyond so many kilobytes. */
export async function startProgram(words: string, env: Record<string, string>, mostKilobytes?: number) {
  const limit = mostKilobytes === undefined ? '' : `ulimit -f ${mostKilobytes}; `
  const child = spawn('bash', ['-c', `${limit}exec "${process.execPath}" ${words}`], {
    cwd: root,
    env: { ...process.env, ...env },
  })
  let text = ''
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (chunk) => {
      text += chunk
    })
  onTestFinished(() => void child.kill('SIGKILL'))
  await new Promise<void>((resolve) => {
    child.stdout.on('data', () => text.includes('Windroos') && resolve())
    child.on('exit', () => resolve())
  })
  return { url: `http://localhost:${env.PORT}`, child, output: () => text } satisfies RunningServer
}

/** A folder with an open survey and codes for so many parents, that a server left behind. */
export async function aSurveyLeftBehind(people: number) {
  const dataDir = await aFolder()
  const env = { PORT: String(await aFreePort()), DATA_DIR: dataDir, LOG_LEVEL: 'trace', HOST: 'localhost' }
  const running = await startProcess(env)
  const codes = await parentsCodes(await administratorOf(running, dataDir), people)
  running.child.kill('SIGTERM')
  await once(running.child, 'exit')
  return { env, codes }
}
