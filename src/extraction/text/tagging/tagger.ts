import winkNLP from 'wink-nlp'
import model from 'wink-eng-lite-web-model'

type Nlp = ReturnType<typeof winkNLP>

/** A feature of wink-nlp's words: each value's index by the value, and the values by their index. */
interface Feature {
  hash: Record<string, number>
  list: string[]
  index: number
}

/** wink-nlp with what it held of words before any text was read. */
interface Tagger {
  nlp: Nlp
  features: { feature: Feature; size: number }[]
  lexemes: Feature
  /** How many words it held when it last forgot what it met. */
  known: number
}

/** New words after which a long text is read on afresh; wink-nlp has room for 6,900 new prefixes. */
const most = 5_000
/** Words after which a new tagger is made: what it forgets still takes memory. */
const fullest = 400_000

let tagger: Tagger | undefined

/**
 * Begins a text: gives a tagger that has met no word before. wink-nlp keeps every word that it meets, with the tag of
 * its first occurrence, so that without this a text would be tagged by the texts read before it.
 */
export function freshTagger(): Nlp {
  if (tagger === undefined || tagger.lexemes.list.length > fullest) tagger = newTagger()
  else forget(tagger)
  return tagger.nlp
}

/** The tagger of the text that is read; after very many new words it begins again, wherever in a run the text comes. */
export function currentTagger(): Nlp {
  if (tagger === undefined || tagger.lexemes.list.length - tagger.known > most) return freshTagger()
  return tagger.nlp
}

/** Whether a word is one of the model's own: names are mostly not. */
export function isWord(lower: string): boolean {
  tagger ??= newTagger()
  const { lexemes, known } = tagger
  const index = Object.hasOwn(lexemes.hash, lower) ? lexemes.hash[lower] : undefined
  return index !== undefined && index < known
}

// The pattern compiler's model grows each time that it is asked for, until no string can hold it.
const patterns = (model.metaCER as () => unknown)()

function newTagger(): Tagger {
  let core: { features: Record<string, Partial<Feature>> } | undefined
  const watched = {
    ...model,
    core: () => (core = (model.core as () => NonNullable<typeof core>)()),
    metaCER: () => patterns,
  }
  const nlp = winkNLP(watched, ['pos'])
  const features = Object.values(core?.features ?? {}).flatMap(feature =>
    feature.index === undefined ? [] : [{ feature: feature as Feature, size: feature.index }],
  )
  const lexemes = core?.features['lexeme'] as Feature
  return { nlp, features, lexemes, known: lexemes.list.length }
}

function forget(from: Tagger): void {
  const { lexemes, features } = from
  for (const { feature, size } of features) {
    for (const value of feature.list.slice(feature === lexemes ? from.known : size))
      delete feature.hash[value]
    // The properties of words lie by their place in this list, so that it can only grow.
    if (feature === lexemes) continue
    feature.list.length = size
    feature.index = size
  }
  from.known = lexemes.list.length
}
