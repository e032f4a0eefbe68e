import { Failure, failureOf, type ServerError } from './failure.ts'
import { readToken, refuseToken } from './token.ts'

/** Has the server make a file and saves it. One that breaks on its way is an error, and nothing is saved. */
export async function saveFile(
  path: '/export' | '/report',
  parameters: Readonly<Record<string, string>>,
  name: string,
): Promise<void> {
  const token = readToken()
  let response: Response
  let content: Blob
  try {
    response = await fetch(path, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        ...(token !== undefined && { authorization: `Bearer ${token}` }),
      },
      body: JSON.stringify(parameters),
    })
    content = await response.blob()
  } catch {
    throw new Failure('OFFLINE', 'The server does not answer, or it stopped before the file was whole.')
  }
  if (response.status === 401) refuseToken(token)
  if (!response.ok) throw await failureIn(content, response)
  saveBlob(content, name)
}

async function failureIn(content: Blob, response: Response): Promise<Failure> {
  try {
    const { errors } = JSON.parse(await content.text()) as { errors: [ServerError] }
    return failureOf(errors[0], response)
  } catch {
    return new Failure('UNEXPECTED', `The server answered with status ${response.status}.`)
  }
}

/** Saves a file that the page has. */
export function saveBlob(content: Blob, name: string): void {
  const address = URL.createObjectURL(content)
  const link = document.createElement('a')
  link.href = address
  link.download = name
  link.click()
  // The browser reads it when it saves.
  setTimeout(() => URL.revokeObjectURL(address), 60_000)
}
