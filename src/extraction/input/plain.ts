import { firstLine, type Source, validDay } from './source.ts'

/** Reads plain text; title and date stand in its first lines, if anywhere. */
export function readPlain(text: string): Source {
  const title = firstLine(text)
  const date = dateline(text)
  return {
    text,
    ...(title === undefined ? {} : { title }),
    ...(date === undefined ? {} : { publishedAt: date }),
  }
}

const months = 'january february march april may june july august september october november december'.split(
  ' ',
)

// The first full date in the text, the way datelines and captions write it.
function dateline(text: string): string | undefined {
  const head = text.slice(0, 3000)
  const iso = /\b(\d{4}-\d{2}-\d{2})\b/u.exec(head)?.[1]
  if (iso !== undefined) return validDay(iso)
  const pattern = new RegExp(String.raw`\b(${months.join('|')})\s+(\d{1,2}),\s+(\d{4})\b`, 'iu')
  const [, month = '', day = '', year = ''] = pattern.exec(head) ?? []
  return month === ''
    ? undefined
    : validDay(
        `${year}-${String(months.indexOf(month.toLowerCase()) + 1).padStart(2, '0')}-${day.padStart(2, '0')}`,
      )
}
