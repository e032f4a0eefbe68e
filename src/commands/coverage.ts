import { givenTexts } from '../texts/at-hand.ts'
import { coverage } from '../texts/coverage.ts'
import { print, say } from '../output.ts'
import { printable } from '../printable.ts'
import { showSteps } from './progress.ts'
import { withGraph } from './with-graph.ts'

/** Tells which sentences of each text at hand no attributed statement explains; that is no failure. */
export async function coverageCommand(paths: readonly string[]): Promise<number> {
  const given = await givenTexts(paths)
  return withGraph('full', async ({ graph }) => {
    const count = { documents: 0, without: 0, sentences: 0, explained: 0 }
    const [loaded] = await graph.read('texts/count', {})
    const progress = showSteps('documents')
    for await (const found of coverage(graph, given)) {
      progress.show(count.documents + count.without, loaded?.documents ?? 0)
      if ('missing' in found) {
        count.without++
        progress.around(() => print(`${found.documentId}: no text at hand, ${found.missing}`))
        continue
      }
      const { documentId, sentences, unexplained } = found
      const explained = sentences - unexplained.length
      progress.around(() => {
        print(`${documentId}: ${explained} of ${sentences} sentences explained`)
        for (const { start, end, words, narrator } of unexplained)
          print(`  ${start} to ${end}${narrator ? ' (narrator)' : ''}: ${printable(words)}`)
      })
      count.documents++
      count.sentences += sentences
      count.explained += explained
    }
    progress.end()
    for (const file of given.files) {
      if (!given.used.has(file)) say(`a text must be of a loaded document, but got: ${printable(file)}`)
    }
    print(
      `${count.documents} documents, ${count.without} without a text at hand; ` +
        `${count.explained} of ${count.sentences} sentences explained`,
    )
    return 0
  })
}
