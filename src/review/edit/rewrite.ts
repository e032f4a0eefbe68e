import { parse } from '../../document/parse.ts'
import { isEqual } from './align.ts'
import { patch } from './patch.ts'
import { splice } from './splices.ts'

/**
 * A YAML or JSON file's text with `after` in the place of `before`, the data that it holds: whatever is equal in both keeps
 * its bytes, and so do comments of what stays. Throws where the file's own anchors do not let it be changed so.
 */
export function rewrite(text: string, before: object, after: object, json: boolean): string {
  // Two characters for one line end would stand in the way; a file that mixes both is left mixed.
  const isDos = text.includes('\r\n') && !/(?<!\r)\n/u.test(text)
  const plain = isDos ? text.replaceAll('\r\n', '\n') : text
  const patched = splice(plain, patch(plain, before, after, json))
  const written = isDos ? patched.replaceAll('\n', '\r\n') : patched
  const { data, faults } = parse(written, json ? 'json' : 'yaml')
  if (faults.total > 0 || !isEqual(data, after))
    throw new Error('a file must hold after a change what the change makes of it, but got: other data')
  return written
}
