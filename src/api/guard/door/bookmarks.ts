import type { Plugin } from 'graphql-yoga'
import { clientError } from '../../errors.ts'
import { refusal } from './refusal.ts'

/** The header in which a client names what it must be able to read: bookmarks that `load` printed, with commas between. */
const header = 'whosaid-bookmark'

/** How many bookmarks a request may name; `load` prints one. */
const most = 10

const rule = `${header} must be a bookmark that \`load\` printed, or up to ${most} of them with commas between`
const badStatus = { status: 400 } as const

/** The error of a bookmark that the database does not know. */
export const badBookmark = (got: string) => clientError('BAD_BOOKMARK', rule, got, badStatus)

/** The bookmarks that a request names; none if these are malformed, which {@link refuseBookmarks} has refused. */
export function bookmarksOf({ headers }: Request): string[] {
  const given = headers.get(header)
  return given === null ? [] : (parse(given) ?? [])
}

/** Refuses a request whose bookmarks cannot be any. */
export const refuseBookmarks: Plugin = {
  onRequest(payload) {
    const { request } = payload
    const given = request.headers.get(header)
    if (given === null || parse(given) !== undefined) return
    payload.endResponse(refusal(request, { ...badStatus, code: 'BAD_BOOKMARK', rule, got: given }))
  },
}

/** A bookmark is what the database makes it: letters, digits and marks of Base64, after a prefix. */
function parse(given: string): string[] | undefined {
  const all = given.split(',').map(one => one.trim())
  const areBookmarks = all.every(one => /^[A-Z]{2}:[\w+/=:.-]{1,500}$/.test(one))
  return areBookmarks && all.length <= most ? all : undefined
}
