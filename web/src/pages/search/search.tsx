import { useEffect } from 'react'
import { useQuery } from '../../api/use-query.ts'
import { SearchPage, type SearchType } from '../../generated/queries.ts'
import { Empty, Shown } from '../../parts/states.tsx'
import { Files, GraphqlLink } from '../../parts/tools/page-tools.tsx'
import { addressOfNode } from '../../router/addresses.ts'
import { Link } from '../../router/link.tsx'
import { useParameters } from '../../router/location.ts'
import { quoted } from '../../words/quotation.ts'
import { typeName } from '../../words/types.ts'

const types: readonly SearchType[] = ['ACTOR', 'EVENT', 'TOPIC', 'POSITION', 'CLAIM', 'STATEMENT', 'DOCUMENT']
const pageSize = 25

export default function Search() {
  const [parameters, change] = useParameters()
  const text = parameters.get('text') ?? ''
  const type = types.find(one => one === parameters.get('type'))
  const first = Math.min(100, Number(parameters.get('first') ?? pageSize) || pageSize)
  const variables = text.trim() === '' ? null : { text, first, types: type === undefined ? null : [type] }
  const asked = useQuery(SearchPage, variables)
  useEffect(() => {
    document.title = `${text} – search – whosaid`
  }, [text])
  return (
    <>
      <h1>Search</h1>
      <p className="row">
        <label>
          Words{' '}
          <input
            key={text}
            defaultValue={text}
            onKeyDown={event =>
              event.key === 'Enter' && change({ text: event.currentTarget.value, first: '' })
            }
          />
        </label>
        <label>
          Only{' '}
          <select value={type ?? ''} onChange={event => change({ type: event.target.value, first: '' })}>
            <option value="">everything</option>
            {types.map(one => (
              <option key={one} value={one}>
                {typeName(one)}s
              </option>
            ))}
          </select>
        </label>
      </p>
      {variables !== null && (
        <div className="page-tools">
          <GraphqlLink query={SearchPage} variables={variables} name="GraphQL" />
          <span>Statements with all these words:</span>
          <Files of={() => ({ text })} />
        </div>
      )}
      {variables === null ? (
        <Empty>Write some words above: a name, words that somebody said, a claim.</Empty>
      ) : (
        <Shown asked={asked} lines={12}>
          {({ searchHits }) =>
            searchHits === null || searchHits.nodes.length === 0 ? (
              <Empty>
                Nothing has these words. Try fewer of them, or another spelling; words such as “the” find
                nothing.
              </Empty>
            ) : (
              <>
                <p>{searchHits.totalCount ?? 'Many'} hits, the best first.</p>
                <ol className="hits">
                  {searchHits.nodes.map(({ node, snippet, matched }) => (
                    <li key={node.id}>
                      <span className="type">{typeName(node.__typename)}</span>{' '}
                      <Link to={addressOfNode(node)}>
                        {'quote' in node && node.quote !== null ? quoted(node.quote) : node.label}
                      </Link>
                      {snippet !== node.label && <p className="snippet">… {snippet} …</p>}
                      <span className="note">found: {matched.join(', ')}</span>
                    </li>
                  ))}
                </ol>
                {searchHits.pageInfo.hasNextPage && first < 100 && (
                  <button onClick={() => change({ first: String(Math.min(100, first + pageSize)) })}>
                    Show more
                  </button>
                )}
              </>
            )
          }
        </Shown>
      )}
    </>
  )
}
