import type * as expected from '../expected/corpus.ts'
import { documents } from '../expected/corpus.ts'

/*
 * How the answers of examples/queries read as those of test/expected/corpus.ts: names and texts for people fall away, and so
 * does what further documents add where a field takes no filter.
 */

interface Named {
  id: string
}
interface Said {
  saidAt: string
  speakers: Named[]
}
interface Listed<T> {
  nodes: T[]
}
interface Counts {
  buckets: { date: string; statements: number }[]
}
interface ActingClaim {
  relation: { from: Named; kind: string; to?: Named } | null
}

const ids = (named: readonly Named[]): string[] => named.map(({ id }) => id)
const sortedSet = (some: Iterable<string>): string[] => [...new Set(some)].toSorted()
const within = new Set(documents)

function isAttackInKirkuk(relation: ActingClaim['relation']): boolean {
  return relation?.kind === 'ACTING' && relation.to?.id === 'kirkuk-rocket-attack-2019-12-27'
}

function keyOf(says: { document: string; speakers: string[] }): string {
  return `${says.document} ${says.speakers.join()}`
}

function relationOf(one: { actor: string; kind: string; with: string }): string {
  return `${one.actor} ${one.kind} ${one.with}`
}

export const answers = {
  'kirkuk-attribution'(data: {
    event: {
      statementsAbout: Listed<{
        saidAt: string
        speaker: Named
        claims: { verb: string; hedge: string | null; claim: ActingClaim }[]
      }>
    }
  }): expected.ExpectedAttribution[] {
    return data.event.statementsAbout.nodes.map(({ saidAt, speaker, claims }) => {
      const acting = claims.filter(
        ({ verb, claim: { relation } }) => verb === 'ASSERTS' && isAttackInKirkuk(relation),
      )
      return {
        saidAt,
        speakers: [speaker.id],
        acting: acting.map(({ claim }) => claim.relation!.from.id),
        hedge: acting[0]?.hedge ?? null,
        through: [],
      }
    })
  },

  'defence-or-terrorism'(data: {
    actor: {
      events: Listed<
        Named & {
          statementsAbout: Listed<
            Said & {
              claims: { verb: string; claim: Named & { links: { kind: string; claim: Named }[] } }[]
            }
          >
        }
      >
    }
  }): expected.ExpectedRivals[] {
    return data.actor.events.nodes.flatMap(({ id: event, statementsAbout }) => {
      const sides = statementsAbout.nodes.flatMap(({ speakers, claims }) =>
        claims
          .filter(({ verb }) => verb === 'ASSERTS')
          .flatMap(({ claim }) =>
            claim.links
              .filter(({ kind }) => kind === 'CONTRADICTS')
              .map(link => ({ id: claim.id, rival: link.claim.id, assertedBy: ids(speakers) })),
          ),
      )
      return sides
        .filter(side => side.id < side.rival)
        .flatMap(({ rival, ...side }): expected.ExpectedRivals[] => {
          const other = sides.find(({ id }) => id === rival)
          return other ? [{ event, claims: [side, { id: rival, assertedBy: other.assertedBy }] }] : []
        })
    })
  },

  'judged-both-ways'(data: {
    statements: Listed<Said & { about: { target: Named & { type: string }; stance: string | null }[] }>
  }): expected.ExpectedJudgement[] {
    const judged = data.statements.nodes.flatMap(({ speakers, about }) =>
      about
        .filter(({ target, stance }) => target.type === 'Event' && stance !== null)
        .flatMap(({ target, stance }) =>
          ids(speakers).map(speaker => ({ event: target.id, stance, speaker })),
        ),
    )
    const by = (event: string, stance: string) =>
      sortedSet(
        judged.filter(one => one.event === event && one.stance === stance).map(({ speaker }) => speaker),
      )
    return sortedSet(judged.map(({ event }) => event))
      .map(event => ({ event, favor: by(event, 'FAVOR'), against: by(event, 'AGAINST') }))
      .filter(({ favor, against }) => favor.length > 0 && against.length > 0)
  },

  'kataib-hezbollah-membership'(data: {
    actor: {
      affiliations: {
        actor: Named
        kind: string
        with: Named
        statements: (Said & { document: Named })[]
      }[]
    }
  }): expected.ExpectedMembership[] {
    return data.actor.affiliations
      .map(({ actor, kind, with: other, statements }) => ({
        actor: actor.id,
        kind,
        with: other.id,
        says: statements
          .filter(({ document }) => within.has(document.id))
          .map(({ document, speakers }) => ({ document: document.id, speakers: ids(speakers) }))
          .toSorted((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1)),
      }))
      .filter(({ says }) => says.length > 0)
      .toSorted((a, b) => (relationOf(a) < relationOf(b) ? -1 : 1))
  },

  'who-speaks-for-iran'(data: {
    nodes: (Named & {
      statements: Listed<Named>
      offices: { statements: Listed<{ speaker: Named }> }[]
      statementsAbout: { totalCount: number }
    })[]
  }): expected.ExpectedVoice[] {
    return data.nodes.map(({ id, statements, offices, statementsAbout }) => {
      const speakers = offices.flatMap(office => office.statements.nodes.map(({ speaker }) => speaker.id))
      return {
        body: id,
        itself: ids(statements.nodes),
        inOffice: Object.fromEntries(
          sortedSet(speakers).map(one => [one, speakers.filter(other => other === one).length]),
        ),
        spokenAbout: statementsAbout.totalCount > 0,
      }
    })
  },

  numbers(data: {
    nodes: (Named & {
      tallies: {
        measure: string
        counting: string
        low: number
        high: number | null
        figures: {
          figure: { min: number; max: number | null; approximate: boolean }
          statements: Listed<Said & { document: Named }>
        }[]
      }[]
    })[]
  }): expected.ExpectedNumbers[] {
    return data.nodes.flatMap(({ id, tallies }) =>
      tallies.map(({ figures, ...tally }) => ({
        event: id,
        ...tally,
        figures: figures
          .map(({ figure, statements }) => ({
            ...figure,
            says: statements.nodes.flatMap(({ document, speakers }) =>
              speakers.map(speaker => ({ document: document.id, speaker: speaker.id })),
            ),
          }))
          .filter(({ says }) => says.length > 0),
      })),
    )
  },

  'tower-22-attribution'(data: {
    event: {
      claims: Listed<
        Named &
          ActingClaim & {
            statements: Listed<
              Said & {
                reportedBy: { speaker: Named }[]
                claims: { hedge: string | null; claim: Named }[]
              }
            >
          }
      >
    }
  }): expected.ExpectedAttribution[] {
    return data.event.claims.nodes
      .filter(({ relation }) => relation?.kind === 'ACTING')
      .flatMap(({ id, relation, statements }) =>
        statements.nodes.map(({ saidAt, speakers, reportedBy, claims }) => ({
          saidAt,
          speakers: ids(speakers),
          acting: [relation!.from.id],
          hedge: claims.find(({ claim }) => claim.id === id)?.hedge ?? null,
          through: reportedBy.map(({ speaker }) => speaker.id),
        })),
      )
      .toSorted((a, b) => (a.saidAt < b.saidAt ? -1 : 1))
  },

  'offices-at-the-strikes'(data: {
    nodes: (Named & { [when: string]: { holder: Named }[] } & { statements: Listed<{ speaker: Named }> })[]
  }): expected.ExpectedOffice[] {
    return data.nodes.map(node => {
      const on = (when: string) => sortedSet((node[when] ?? []).map(({ holder }) => holder.id))
      return {
        position: node.id,
        december2019: on('december2019'),
        december2023: on('december2023'),
        february2024: on('february2024'),
        spoke: sortedSet(node.statements.nodes.map(({ speaker }) => speaker.id)),
      }
    })
  },

  'sanctions-announced-and-imposed'(data: {
    claim: { statements: Listed<{ saidAt: string; speaker: Named; spokenAs: Named; act: string }> }
  }): expected.ExpectedSaying[] {
    return data.claim.statements.nodes.map(({ saidAt, speaker, spokenAs, act }) => ({
      saidAt,
      speaker: speaker.id,
      spokenAs: spokenAs.id,
      act,
    }))
  },

  'further-action'(data: {
    statements: Listed<{ saidAt: string; speaker: Named; claims: { verb: string; claim: Named }[] }>
  }): expected.ExpectedThreat[] {
    return data.statements.nodes.map(({ saidAt, speaker, claims }) => ({
      saidAt,
      speaker: speaker.id,
      claims: claims.map(({ verb, claim }) => ({ id: claim.id, verb })),
    }))
  },

  'who-owns-up'(data: {
    statements: Listed<
      Said & {
        reportedBy: { speaker: Named }[]
        about: { target: Named & { type: string }; derived: boolean }[]
      }
    >
  }): expected.ExpectedOwner[] {
    const owners = data.statements.nodes.flatMap(({ speakers, reportedBy, about }) =>
      about
        .filter(({ target, derived }) => target.type === 'Event' && !derived)
        .map(({ target }) => ({
          event: target.id,
          speakers: sortedSet(ids(speakers)),
          through: reportedBy.map(({ speaker }) => speaker.id),
        })),
    )
    return sortedSet(owners.map(owner => JSON.stringify(owner))).map(key => ({
      ...(JSON.parse(key) as Omit<expected.ExpectedOwner, 'times'>),
      times: owners.filter(owner => JSON.stringify(owner) === key).length,
    }))
  },

  'what-was-said-later'(data: {
    claim: {
      statements: Listed<{ saidAt: string; speaker: Named }>
      links: {
        kind: string
        incoming: boolean
        claim: Named & { statements: Listed<{ saidAt: string; speaker: Named }> }
      }[]
    }
  }): expected.ExpectedBearing {
    const said = ({ nodes }: Listed<{ saidAt: string; speaker: Named }>) =>
      nodes.map(({ saidAt, speaker }) => ({ saidAt, speaker: speaker.id }))
    return {
      said: said(data.claim.statements),
      links: data.claim.links
        .filter(({ incoming }) => incoming)
        .map(({ kind, claim }) => ({ kind, from: claim.id, said: said(claim.statements) }))
        .filter(link => link.said.length > 0),
    }
  },

  'iran-against-the-strikes'(data: {
    statements: Listed<{ saidAt: string; speaker: Named; act: string }>
  }): expected.ExpectedAct[] {
    return data.statements.nodes.map(({ saidAt, speaker, act }) => ({ saidAt, speaker: speaker.id, act }))
  },

  'who-threatens-in-which-office'(data: {
    statements: Listed<{ saidAt: string; speaker: Named; speakerPositions: { position: Named }[] }>
  }): expected.ExpectedThreatener[] {
    const threats = data.statements.nodes.map(({ saidAt, speaker, speakerPositions }) => ({
      saidAt,
      speaker: speaker.id,
      offices: sortedSet(speakerPositions.map(({ position }) => position.id)),
    }))
    return sortedSet(threats.map(threat => JSON.stringify(threat))).map(
      threat => JSON.parse(threat) as expected.ExpectedThreatener,
    )
  },

  'when-threats-were-made'(data: {
    days: Counts & { undated: { statements: number }; spanning: { statements: number } }
    months: Counts
  }): expected.ExpectedCounts {
    const counts = ({ buckets }: Counts) =>
      Object.fromEntries(buckets.map(({ date, statements }) => [date, statements]))
    return {
      days: counts(data.days),
      months: counts(data.months),
      undated: data.days.undated.statements,
      spanning: data.days.spanning.statements,
    }
  },

  'who-accuses-whom'(data: {
    whoAboutWhom: { speaker: Named; target: Named; statements: number; against: number }[]
  }): expected.ExpectedAccusation[] {
    return data.whoAboutWhom
      .filter(({ against }) => against > 0)
      .map(({ speaker, target, statements, against }) => ({
        speaker: speaker.id,
        target: target.id,
        statements,
        against,
      }))
  },

  'disputed-about-the-strikes'(data: {
    claims: Listed<
      Named & {
        disputes: {
          reason: string
          claim: Named
          statements: { speaker: Named; document: Named }[]
          otherStatements: { speaker: Named; document: Named }[]
        }[]
      }
    >
  }): expected.ExpectedDispute[] {
    const sides = (statements: { speaker: Named; document: Named }[]) =>
      sortedSet(statements.filter(({ document }) => within.has(document.id)).map(({ speaker }) => speaker.id))
    return data.claims.nodes
      .flatMap(({ id, disputes }) =>
        disputes.map(({ reason, claim, statements, otherStatements }) => ({
          claim: id,
          reason,
          speakers: sides(statements),
          other: claim.id,
          otherSpeakers: sides(otherStatements),
        })),
      )
      .filter(({ speakers, otherSpeakers }) => speakers.length > 0 && otherSpeakers.length > 0)
  },

  'who-has-not-spoken'(data: { event: { silentParties: Named[] } }): string[] {
    return ids(data.event.silentParties)
  },

  'hashed-to-esper'(data: {
    path: {
      paths: {
        nodes: (Named & { document?: Named })[]
        hops: { links: { kind: string; statements: Named[] }[] }[]
      }[]
    }
  }) {
    return data.path.paths
      .filter(({ nodes }) => nodes.every(({ document }) => document === undefined || within.has(document.id)))
      .map(({ nodes, hops }) => ({
        nodes: ids(nodes),
        kinds: hops.map(({ links }) => sortedSet(links.map(({ kind }) => kind)).join(' ')),
        saysSo: sortedSet(
          hops.flatMap(({ links }) => links.flatMap(({ statements }) => ids(statements))),
        ).filter(id => id.startsWith('radio-farda-2019-12-30#')),
      }))
  },

  'where-the-brigades-are-named'(data: Record<string, { node: Named }[]>): Record<string, string[]> {
    return Object.fromEntries(
      Object.entries(data).map(([name, hits]) => [name, hits.map(({ node }) => node.id)]),
    )
  },

  'in-the-order-of-the-text'(data: { document: { statementsInText: Listed<Named> } }): string[] {
    return ids(data.document.statementsInText.nodes)
  },

  'report-and-correction'(data: {
    compare: {
      inAll: { claim: Named }[]
      inOne: { claim: Named; statements: { document: Named }[] }[]
      clashes: { reason: string; claim: Named; otherClaim: Named }[]
      figures: {
        measure: string
        figures: { superseded: boolean; figure: { min: number; max: number | null }; speakers: Named[] }[]
      }[]
    }
  }): expected.ExpectedComparison {
    const { inAll, inOne, clashes, figures } = data.compare
    return {
      inAll: inAll.map(({ claim }) => claim.id),
      inOne: inOne.map(({ claim, statements }) => ({
        claim: claim.id,
        documents: sortedSet(statements.map(({ document }) => document.id)),
      })),
      clashes: clashes.map(({ reason, claim, otherClaim }) => ({
        reason,
        claim: claim.id,
        other: otherClaim.id,
      })),
      figures: figures.map(({ measure, figures: given }) => ({
        measure,
        figures: given.map(({ figure: { min, max }, speakers, superseded }) => ({
          min,
          max,
          speakers: ids(speakers),
          superseded,
        })),
      })),
    }
  },

  'what-became-of-the-report'(data: {
    document: {
      derivatives: { kind: string; documentId: string }[]
      statementsInText: Listed<
        Named & {
          superseded: boolean
          renderings: (Named & {
            superseded: boolean
            document: { derivedFrom: { kind: string; documentId: string }[] }
          })[]
        }
      >
    }
  }) {
    const { derivatives, statementsInText } = data.document
    const { nodes } = statementsInText
    return {
      derivatives,
      superseded: nodes.filter(({ superseded }) => superseded).length,
      standing: nodes.filter(({ superseded }) => !superseded).length,
      renderings: nodes.flatMap(({ id, renderings }) =>
        renderings.map(({ id: is, superseded, document }) => ({
          of: id,
          is,
          superseded,
          corrects: document.derivedFrom
            .filter(({ kind }) => kind === 'CORRECTS')
            .map(({ documentId }) => documentId),
        })),
      ),
    }
  },

  'how-the-wording-changed'(data: {
    statements: Listed<{ text: string; quote: string | null; spans: { start: number; end: number }[] }>
  }) {
    return data.statements.nodes.map(({ text, quote, spans }) => ({ text, quote, spans }))
  },

  'said-in-which-office'(data: { statements: Listed<{ speakerPositions: { position: Named }[] }> }) {
    return sortedSet(
      data.statements.nodes.flatMap(({ speakerPositions }) =>
        speakerPositions.map(({ position }) => position.id),
      ),
    )
  },

  'zarif-about-united-states'(data: {
    statements: Listed<{ text: string; quote: string | null; spans: { start: number; end: number }[] }>
  }) {
    return data.statements.nodes.map(({ text, quote, spans }) => ({ text, quote, spans }))
  },
}
