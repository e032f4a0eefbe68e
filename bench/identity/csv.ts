/** The rows of a CSV text as objects by the names of the first row. Quoted fields may hold commas, quotes and line breaks. */
export function rowsOf(text: string): Record<string, string>[] {
  const [names = [], ...rows] = fieldsOf(text)
  return rows
    .filter(row => row.length > 1 || (row[0] ?? '') !== '')
    .map(row => Object.fromEntries(names.map((name, i) => [name, row[i] ?? ''])))
}

function fieldsOf(text: string): string[][] {
  const rows: string[][] = [[]]
  for (const [, quoted, plain, end] of text.matchAll(/(?:"((?:[^"]|"")*)"|([^",\n\r]*))(,|\r?\n|$)/gu)) {
    rows.at(-1)?.push(quoted?.replaceAll('""', '"') ?? plain ?? '')
    if (end === '') break
    if (end !== ',') rows.push([])
  }
  return rows
}
