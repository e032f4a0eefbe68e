import { Failure, failureOf, type ServerError } from './failure.ts'
import { readToken, refuseToken } from './token.ts'

/** A GraphQL operation of `queries/`, with the types of its answer and its variables. */
export interface Query<Result, Variables> {
  name: string
  text: string
  /** Never set: carries the types. */
  __types?: (variables: Variables) => Result
}

/** What one question gave: its data, and what went wrong with single fields of it. */
export interface Answer<Result> {
  data: Result
  failures: Failure[]
}

/** Asks the API of this page's own server. Throws a `Failure` where nothing of the answer can be shown. */
export async function ask<Result, Variables>(
  query: Query<Result, Variables>,
  variables: Variables,
  signal?: AbortSignal,
): Promise<Answer<Result>> {
  const token = readToken()
  let response: Response
  try {
    response = await fetch('/graphql', {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        accept: 'application/graphql-response+json, application/json',
        ...(token !== undefined && { authorization: `Bearer ${token}` }),
      },
      body: JSON.stringify({ query: query.text, variables, operationName: query.name }),
      ...(signal && { signal }),
    })
  } catch (error) {
    if (signal?.aborted === true) throw error
    throw new Failure('OFFLINE', 'The server does not answer.')
  }
  const body = (await response.json().catch(() => ({}))) as { data?: Result | null; errors?: ServerError[] }
  const failures = (body.errors ?? []).map(error => failureOf(error, response))
  if (response.status === 401) refuseToken(token)
  // With errors, each field of Query that failed is null, and the others can be shown.
  const hasData =
    body.data !== null && body.data !== undefined && Object.values(body.data).some(one => one !== null)
  if (hasData) return { data: body.data as Result, failures }
  if (failures[0] !== undefined) throw failures[0]
  if (body.data) return { data: body.data, failures }
  throw new Failure('UNEXPECTED', `The server answered with status ${response.status}.`)
}
