import { createServer } from 'node:http'
import { answerBrowser } from './files.ts'

/** Serves the files for Neo4j Browser on a free loopback port until the process ends. Resolves with the address. */
export function serveBrowser(): Promise<string> {
  const server = createServer(async (request, response) => {
    const url = URL.parse(`http://127.0.0.1:${request.socket.localPort}${request.url}`)
    const answer = url === null ? undefined : answerBrowser(request.method ?? 'GET', url)
    if (answer === undefined) return response.writeHead(404).end()
    const body = Buffer.from(await answer.arrayBuffer())
    return response.writeHead(answer.status, Object.fromEntries(answer.headers)).end(body)
  })
  return new Promise((resolve, reject) => {
    server.once('error', reject).listen(0, '127.0.0.1', () => {
      const address = server.address()
      resolve(`http://127.0.0.1:${address !== null && typeof address === 'object' ? address.port : 0}`)
    })
  })
}
