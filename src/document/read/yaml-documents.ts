/** One of the documents of a YAML file, with its line (1-based). */
export interface YamlDocument {
  bytes: Uint8Array
  line: number
}

/** The documents of a YAML file, each with the `---` before it; what has nothing but comments and directives is none. */
export function yamlDocuments(bytes: Uint8Array): YamlDocument[] {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const starts = [0]
  // At the beginning of a line these three characters are nothing else in YAML, not even inside of quotation marks.
  for (let at = buffer.indexOf('---'); at >= 0; at = buffer.indexOf('---', at + 3)) {
    const next = buffer[at + 3]
    const ends = next === undefined || next === 0x20 || next === 0x09 || next === 0x0a || next === 0x0d
    if (ends && at > 0 && buffer[at - 1] === 0x0a) starts.push(at)
  }
  if (starts.length === 1) return [{ bytes, line: 1 }]
  let line = 1
  return starts.flatMap((start, i) => {
    const part = buffer.subarray(start, starts[i + 1])
    const own = { bytes: part, line }
    for (let at = part.indexOf(0x0a); at >= 0; at = part.indexOf(0x0a, at + 1)) line++
    return isEmpty(part.toString('latin1')) ? [] : [own]
  })
}

const isEmpty = (part: string): boolean =>
  part.split('\n').every(one => /^(---|\.\.\.)?\s*(#.*)?$/.test(one) || one.startsWith('%'))
