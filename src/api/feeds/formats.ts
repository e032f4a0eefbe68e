import type { Alert } from './alerts.ts'
import type { Entries } from './entries.ts'

/** What a feed says of itself. */
export interface About {
  alert: Alert
  /** The feed's address without a query, so that no token is in it. */
  url: string
  /** When the journal last changed. */
  updated: string
}

/** What XML 1.0 cannot hold, or must escape. */
const escaped = (text: string): string =>
  text
    .replace(/[^\t\n\r\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]/gu, '\u{fffd}')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')

const element = (name: string, text: string): string => `<${name}>${escaped(text)}</${name}>`

/** An Atom feed (RFC 4287), with tombstones (RFC 6721). */
export function atomOf({ alert, url, updated }: About, { entries, tombstones }: Entries): string {
  const items = entries.map(({ id, updated: changed, title, text, speakers, source }) => [
    '  <entry>',
    `    ${element('id', id)}`,
    `    ${element('title', title)}`,
    `    ${element('updated', changed)}`,
    ...(speakers.length === 0 ? [source.publisher] : speakers).map(
      name => `    <author>${element('name', name)}</author>`,
    ),
    ...(source.url === null
      ? []
      : [`    <link rel="via" title="${escaped(source.title)}" href="${escaped(source.url)}"/>`]),
    `    <content type="text">${escaped(text)}</content>`,
    '  </entry>',
  ])
  const gone = tombstones.map(
    ({ id, when }) => `  <at:deleted-entry ref="${escaped(id)}" when="${escaped(when)}"/>`,
  )
  return [
    '<?xml version="1.0" encoding="utf-8"?>',
    '<feed xmlns="http://www.w3.org/2005/Atom" xmlns:at="http://purl.org/atompub/tombstones/1.0">',
    `  ${element('id', `urn:whosaid:feed:${alert.name}`)}`,
    `  ${element('title', alert.title)}`,
    `  ${element('updated', updated)}`,
    `  <link rel="self" href="${escaped(url)}"/>`,
    '  <generator>whosaid</generator>',
    ...items.flat(),
    ...gone,
    '</feed>',
    '',
  ].join('\n')
}

/** A JSON Feed (https://www.jsonfeed.org/version/1.1/), with tombstones in an extension of its own. */
export function jsonOf({ alert, url }: About, { entries, tombstones }: Entries): string {
  return JSON.stringify({
    version: 'https://jsonfeed.org/version/1.1',
    title: alert.title,
    feed_url: url,
    items: entries.map(({ id, updated, title, text, speakers, source }) => ({
      id,
      title,
      content_text: text,
      date_modified: updated,
      authors: speakers.map(name => ({ name })),
      ...(source.url === null ? {} : { external_url: source.url }),
    })),
    _whosaid: {
      about: 'https://www.rfc-editor.org/rfc/rfc6721',
      deleted: tombstones,
    },
  })
}
