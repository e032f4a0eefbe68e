import type { ListedFile } from '../../../../src/review/protocol.ts'
import { addressOf } from '../../router/addresses.ts'
import { Link } from '../../router/link.tsx'

const columns = ['Document', 'Undecided', 'Accepted', 'Rejected', 'Worst doubt', 'Problems'] as const

/** The document files of the folder, and what is left to decide in each. */
export function Files({ files }: { files: readonly ListedFile[] }) {
  return (
    <div className="scroll" tabIndex={0} role="region" aria-label="Documents">
      <table>
        <thead>
          <tr>
            {columns.map(name => (
              <th key={name} scope="col">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {files.map(
            ({
              isRead,
              path,
              title,
              undecided,
              accepted,
              rejected,
              worst,
              problemCount,
              problems,
              identities,
            }) => (
              <tr key={path} aria-busy={!isRead}>
                <th scope="row">
                  <Link to={addressOf('review', path)} data-file={path}>
                    {title ?? path}
                  </Link>
                  <br />
                  <span className="note">
                    {path}
                    {identities > 0 && `, ${identities} judgements`}
                  </span>
                </th>
                <td className="number">{isRead ? undecided : '…'}</td>
                <td className="number">{isRead ? accepted : '…'}</td>
                <td className="number">{isRead ? rejected : '…'}</td>
                <td className="number">{!isRead ? '…' : worst === 0 ? '–' : worst}</td>
                <td>
                  {isRead ? problemCount : '…'}
                  {problems[0] !== undefined && <span className="note line">{problems[0].message}</span>}
                </td>
              </tr>
            ),
          )}
        </tbody>
      </table>
    </div>
  )
}
