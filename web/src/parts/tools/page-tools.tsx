import { useState } from 'react'
import { withVariables } from './graphql-text.ts'
import { settings } from './settings.ts'

interface PageToolsProps {
  /** The question behind the page. */
  query: { text: string }
  variables: Readonly<Record<string, unknown>>
  /** The Cypher text for the same picture. */
  cypher: string
}

/** The way from a page to its question in GraphiQL and to the same picture in Neo4j Browser. */
export function PageTools({ query, variables, cypher }: PageToolsProps) {
  return (
    <div className="page-tools">
      <GraphqlLink query={query} variables={variables} name="GraphQL" />
      <Copy text={cypher} name="Cypher" />
      {settings.browser !== undefined && (
        <a href={settings.browser} target="_blank" rel="noreferrer">
          Neo4j Browser
        </a>
      )}
      <Copy text={location.href} name="address" />
    </div>
  )
}

/** Opens a question in GraphiQL, where the server has that. */
export function GraphqlLink({ query, variables, name }: Omit<PageToolsProps, 'cypher'> & { name: string }) {
  if (settings.graphiql !== true) return null
  const search = new URLSearchParams({ query: withVariables(query.text, variables) })
  return (
    <a href={`/graphiql?${search}`} target="_blank" rel="noreferrer">
      {name}
    </a>
  )
}

/** A button that copies a text; where the browser does not let it, shows the text to copy by hand. */
export function Copy({ text, name }: { text: string; name: string }) {
  const [done, setDone] = useState<'' | 'copied' | 'shown'>('')
  const copy = async (): Promise<void> => {
    try {
      await navigator.clipboard.writeText(text)
      setDone('copied')
    } catch {
      setDone('shown')
    }
  }
  return (
    <>
      <button onClick={() => void copy()}>Copy {name}</button>
      <span role="status">{done === 'copied' && 'copied'}</span>
      {done === 'shown' && <pre>{text}</pre>}
    </>
  )
}
