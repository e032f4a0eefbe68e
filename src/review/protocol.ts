/**
 * What the pages of `whosaid review` and its server say to each other: JSON over HTTP, types only.
 *
 * **Addresses.** Pages are `/review` and whatever is below it, apart from `/review/api/…`, which is this protocol. The same
 * origin serves the public API at `/graphql` and the pages of `whosaid serve`.
 *
 * **Session.** The printed address is `http://127.0.0.1:PORT/review#token=TOKEN`. The page sends TOKEN once, as
 * `POST /review/api/session`, takes it out of the address bar, and keeps the key of the answer in `sessionStorage`. Every
 * other request carries that key in the header {@link KeyHeader}. A token works once; a wrong token or key is 401.
 *
 * **Requests.** GET has its arguments in the query. POST has a JSON body with `content-type: application/json`, at most
 * {@link Limits.bodyBytes} long. {@link Routes} lists them all with what they take and give.
 *
 * **Answers.** 200 has the `answer` of the route. All others have a {@link Failure}:
 *
 * | status | `code`           | when                                                                                          |
 * | ------ | ---------------- | --------------------------------------------------------------------------------------------- |
 * | 400    | `BAD_REQUEST`    | the request has another shape, or names a statement, rejection or id that is not there        |
 * | 401    | `NO_SESSION`     | no key, or a wrong one: ask for the address that the terminal shows                           |
 * | 403    | `FORBIDDEN`      | another origin, another host, or a path outside FOLDER                                        |
 * | 404    | `NOT_FOUND`      | no such file, route or loaded document                                                        |
 * | 409    | `CONFLICT`       | the file has another version than the request names: `conflict` is there                      |
 * | 413    | `TOO_LARGE`      | the body is longer than allowed                                                               |
 * | 422    | `INVALID`        | the file would break rules of `check`: `problems` is there; nothing was written               |
 * | 500    | `INTERNAL`       | a fault of the program                                                                        |
 * | 503    | `NO_GRAPH`       | the database does not answer; files can be read and mended without it                         |
 * | 507    | `CANNOT_WRITE`   | the disk is full or does not let itself be written; the file is as it was                     |
 *
 * An answer of 200 to something that writes is sent only when the file is on the disk.
 *
 * Spans count Unicode code points of `document.text`, `end` exclusive. Ids are as the file writes them: `iran`, or `#name`
 * for what is local to the document; ids of statements stand without `#`.
 */
export type * from './protocol/actions.ts'
export type * from './protocol/candidates.ts'
export type * from './protocol/compare.ts'
export type * from './protocol/file.ts'
export type * from './protocol/find.ts'
export type * from './protocol/folder.ts'
export type * from './protocol/loading.ts'
export type * from './protocol/routes.ts'
