import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'

/** The fenced blocks of one language in a document, in order. */
export const blocks = (document: string, language: string): string[] =>
  [
    ...readFileSync(document, 'utf8').matchAll(new RegExp(`^\`\`\`${language}\\n([\\s\\S]*?)^\`\`\``, 'gm')),
  ].map(([, text]) => text ?? '')

/** Every file that git keeps, or would keep, with such an ending. */
export const keptFiles = (...endings: string[]): string[] =>
  execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard', '--deduplicate'], {
    encoding: 'utf8',
  })
    .split('\n')
    .filter(file => file !== '' && (endings.length === 0 || endings.some(ending => file.endsWith(ending))))
