import type { CDPSession } from 'playwright'

export interface NetworkFile {
  readonly path: string
  /** What came over the network, headers included. */
  bytes: number
  /** How much of it is headers: it depends on who passes the files on, and is next to nothing on HTTP/2. */
  headers: number
}

/** Counts what a page gets over the network from here on. */
export async function watchNetwork(session: CDPSession): Promise<ReadonlyMap<string, NetworkFile>> {
  const files = new Map<string, NetworkFile>()
  session.on('Network.requestWillBeSent', ({ requestId, request }) => {
    files.set(requestId, { path: new URL(request.url).pathname, bytes: 0, headers: 0 })
  })
  session.on('Network.responseReceived', ({ requestId, response }) => {
    const file = files.get(requestId)
    if (file) file.headers = response.encodedDataLength
  })
  session.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    const file = files.get(requestId)
    if (file) file.bytes = encodedDataLength
  })
  await session.send('Network.enable')
  return files
}
