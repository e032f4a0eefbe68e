import { useState } from 'react'
import type { StatementFilter } from '../../generated/queries.ts'
import { useParameters } from '../../router/location.ts'
import { filterIn } from '../filters/filter.ts'
import { withVariables } from './graphql-text.ts'
import { csvOf, Save } from './save.tsx'
import { settings } from './settings.ts'

interface PageToolsProps {
  /** The question behind the page. */
  query: { text: string }
  variables: Readonly<Record<string, unknown>>
  /** The Cypher text for the same picture. */
  cypher: string
  /** What a report of this page is of; the page's filter narrows it. */
  report?: { kind: 'actor' | 'event' | 'topic' | 'claim' | 'document' | 'statements'; id?: string }
  /** Which statements the page is of, where it has no list of them with a button of its own. */
  rows?: StatementFilter
  /** Asked for when a file of it is wanted: which statements a page is of that is no page of one thing. */
  files?: () => StatementFilter | Promise<StatementFilter>
}

/** The way from a page to its question in GraphiQL, to the same picture in Neo4j Browser, and to files of it. */
export function PageTools({ query, variables, cypher, report, rows, files }: PageToolsProps) {
  const [parameters] = useParameters()
  const filter = filterIn(parameters)
  const ofReport = { ...report, ...(filter && { filter: JSON.stringify(filter) }) }
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
      {rows !== undefined && (
        <Save name="CSV" path="/export" parameters={() => csvOf(rows)} file="statements.csv" />
      )}
      {report !== undefined && (
        <Save name="Report" path="/report" parameters={() => ofReport} file="report.html" />
      )}
      {files !== undefined && <Files of={files} />}
    </div>
  )
}

/** CSV and report of the statements that a filter lets through. */
export function Files({ of }: { of: () => StatementFilter | Promise<StatementFilter> }) {
  return (
    <>
      <Save name="CSV" path="/export" parameters={async () => csvOf(await of())} file="statements.csv" />
      <Save
        name="Report"
        path="/report"
        parameters={async () => ({ kind: 'statements', filter: JSON.stringify(await of()) })}
        file="report.html"
      />
    </>
  )
}

/** Opens a question in GraphiQL, where the server has that. */
export function GraphqlLink({
  query,
  variables,
  name,
}: Pick<PageToolsProps, 'query' | 'variables'> & { name: string }) {
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
