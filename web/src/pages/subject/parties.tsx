import { useQuery } from '../../api/use-query.ts'
import { Parties } from '../../generated/queries.ts'
import { Shown } from '../../parts/states.tsx'
import { Names } from '../../parts/statement/names.tsx'
import { Voices } from '../../parts/voices/voices.tsx'
import { plain } from '../../words/terms.ts'

/** Who is said to have taken part, in which role and by whose word; and through whom nobody has spoken. */
export function EventParties({ id }: { id: string }) {
  const asked = useQuery(Parties, { id })
  return (
    <section>
      <h2>Parties</h2>
      <Shown asked={asked} lines={5}>
        {({ event }) => {
          const { parties = [], partiesCount = 0, silentParties = [], silentPartiesCount = 0 } = event ?? {}
          if (parties.length === 0) return <p className="note">Nobody is said to have taken part.</p>
          return (
            <>
              <ul className="lines">
                {parties.map(party => (
                  <li key={party.key}>
                    <Names actors={[party.actor]} />: {plain(party.role)} <Voices of={party} />
                  </li>
                ))}
                {partiesCount > parties.length && <li>and {partiesCount - parties.length} more</li>}
              </ul>
              <p>
                {silentParties.length === 0 ? (
                  'All of them have spoken about it.'
                ) : (
                  <>
                    Silent, as far as the loaded documents tell: <Names actors={silentParties} />
                    {silentPartiesCount > silentParties.length &&
                      ` and ${silentPartiesCount - silentParties.length} more`}
                  </>
                )}
              </p>
            </>
          )
        }}
      </Shown>
    </section>
  )
}
