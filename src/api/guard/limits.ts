import {
  type DocumentNode,
  type FragmentDefinitionNode,
  GraphQLError,
  Kind,
  Lexer,
  NoSchemaIntrospectionCustomRule,
  type SelectionSetNode,
  Source,
  TokenKind,
} from 'graphql'
import type { Plugin } from 'graphql-yoga'
import type { ApiSettings } from '../../config.ts'
import { clientError, type ClientErrorCode } from '../errors.ts'

const maxSelections = 5000
const maxVariableDepth = 64
/** An alias stands in the answer as often as its field. */
const maxAliasLength = 200

/** The size of a query with its fragments expanded. */
interface Size {
  depth: number
  aliases: number
  longestAlias: number
  selections: number
}

/** Refuses a query that is too large before it is validated, in time proportional to its text. */
export function limitQueries(settings: ApiSettings): Plugin {
  return {
    onParams({ params }) {
      const depth = depthOf(params.variables)
      if (depth > maxVariableDepth) {
        throw tooMuch('TOO_DEEP', `variables must nest at most ${maxVariableDepth} levels`, depth)
      }
    },
    onParse({ parseFn, setParseFn }) {
      // Queries in the parser's cache do not come here.
      setParseFn((source, options) => {
        refuseLong(source, settings.maxQueryTokens)
        return parseFn(source, options)
      })
      return ({ result, replaceParseResult }) => {
        if (result === null || result instanceof Error) return
        const refusal = refuseLarge(result as DocumentNode, settings)
        if (refusal !== null) replaceParseResult(refusal)
      }
    },
    onValidate({ addValidationRule, validateFn, setValidationFn }) {
      if (settings.introspection) return
      addValidationRule(NoSchemaIntrospectionCustomRule)
      // Suggestions would reveal names of the schema.
      setValidationFn((schema, document, rules) =>
        validateFn(schema, document, rules, { hideSuggestions: true }),
      )
    },
    onSubscribe({ args }) {
      if (!settings.introspection) Object.assign(args, { hideSuggestions: true })
    },
    onExecute({ args }) {
      if (!settings.introspection) Object.assign(args, { hideSuggestions: true })
    },
  }
}

const tooMuch = (code: ClientErrorCode, rule: string, got: unknown) =>
  clientError(code, rule, got, { status: 400, spec: true })

function refuseLong(source: string | Source, most: number): void {
  const lexer = new Lexer(typeof source === 'string' ? new Source(source) : source)
  for (let count = 1; ; count++) {
    try {
      if (lexer.advance().kind === TokenKind.EOF) return
    } catch (error) {
      if (error instanceof GraphQLError) return // the parser says so, and where
      throw error
    }
    if (count > most) throw tooMuch('TOO_MANY_TOKENS', `a query must have at most ${most} tokens`, 'more')
  }
}

function refuseLarge(document: DocumentNode, { maxDepth, maxAliases }: ApiSettings): GraphQLError | null {
  const { depth, aliases, longestAlias, selections } = sizeOf(document)
  if (depth > maxDepth) return tooMuch('TOO_DEEP', `a query must nest at most ${maxDepth} levels`, depth)
  if (aliases > maxAliases) {
    return tooMuch(
      'TOO_MANY_ALIASES',
      `a query must have at most ${maxAliases} aliases, with fragments expanded`,
      aliases,
    )
  }
  if (longestAlias > maxAliasLength) {
    const rule = `an alias must have at most ${maxAliasLength} characters`
    return tooMuch('BAD_USER_INPUT', rule, longestAlias)
  }
  if (selections > maxSelections) {
    const rule = `a query must select at most ${maxSelections} fields and fragments, with fragments expanded`
    return tooMuch('TOO_COSTLY', rule, selections)
  }
  return null
}

/** GraphQL limits the depth of introspection by a rule of its own. */
const introspection = new Set(['__schema', '__type'])

function sizeOf(document: DocumentNode): Size {
  const fragments = new Map<string, FragmentDefinitionNode>()
  for (const definition of document.definitions) {
    if (definition.kind === Kind.FRAGMENT_DEFINITION) fragments.set(definition.name.value, definition)
  }
  const nothing: Size = { depth: 0, aliases: 0, longestAlias: 0, selections: 0 }
  const known = new Map<string, Size>()
  const fragmentSize = (name: string): Size => {
    const size = known.get(name)
    if (size !== undefined) return size
    known.set(name, nothing) // a fragment within itself is refused by validation
    const fragment = fragments.get(name)
    const found = fragment === undefined ? nothing : selectionSize(fragment.selectionSet)
    known.set(name, found)
    return found
  }
  const selectionSize = (set: SelectionSetNode | undefined): Size => {
    const total = { ...nothing }
    for (const selection of set?.selections ?? []) {
      const isField = selection.kind === Kind.FIELD
      const within =
        selection.kind === Kind.FRAGMENT_SPREAD
          ? fragmentSize(selection.name.value)
          : selectionSize(selection.selectionSet)
      const level =
        isField && !introspection.has(selection.name.value) ? 1 + within.depth : isField ? 1 : within.depth
      total.depth = Math.max(total.depth, level)
      total.aliases += within.aliases + (isField && selection.alias !== undefined ? 1 : 0)
      const alias = isField ? (selection.alias?.value ?? '') : ''
      total.longestAlias = Math.max(total.longestAlias, within.longestAlias, alias.length)
      total.selections += within.selections + 1
    }
    return total
  }
  const sizes = document.definitions.map(definition =>
    definition.kind === Kind.OPERATION_DEFINITION ? selectionSize(definition.selectionSet) : nothing,
  )
  return {
    depth: Math.max(0, ...sizes.map(size => size.depth)),
    aliases: Math.max(0, ...sizes.map(size => size.aliases)),
    longestAlias: Math.max(0, ...sizes.map(size => size.longestAlias)),
    selections: Math.max(0, ...sizes.map(size => size.selections)),
  }
}

const containers = (values: unknown[]): object[] =>
  values.filter(one => typeof one === 'object' && one !== null)

/** The depth of a JSON value, counted level by level, since it may be deeper than the call stack allows. */
function depthOf(value: unknown): number {
  let depth = 0
  for (let level = containers([value]); level.length > 0; depth++) {
    level = containers(level.flatMap(one => Object.values(one) as unknown[]))
  }
  return depth
}
