import { classes, terms } from './terms.ts'

const prefixes = {
  schema: 'https://schema.org/',
  oa: 'http://www.w3.org/ns/oa#',
  prov: 'http://www.w3.org/ns/prov#',
  rdf: 'http://www.w3.org/1999/02/22-rdf-syntax-ns#',
  rdfs: 'http://www.w3.org/2000/01/rdf-schema#',
}

/** Fields of one value; every other one is a list, also with one item. */
const lists = new Set(
  'aliases addressees reports checkedBy doubtful as actors positions tenures events topics affiliations describedClaims claimLinks parties annotations identities rejected derivedFrom wasDerivedFrom claims target selector statements about'.split(
    ' ',
  ),
)

let made: object | undefined

/** The context of an export, which stands in each, so that nobody has to be asked for it. */
export function context(): object {
  return (made ??= {
    '@version': 1.1,
    ...prefixes,
    ...Object.fromEntries(Object.entries(classes).map(([name, { iri }]) => [name, iri])),
    ...Object.fromEntries(
      [...terms()].map(([name, { iri, sort }]) => [
        name,
        {
          '@id': iri,
          ...((sort === 'id' || sort === 'ids in order') && { '@type': '@id' }),
          ...(sort === 'json' && { '@type': '@json' }),
          ...((sort === 'ids in order' || name === 'pages') && { '@container': '@list' }),
          ...(lists.has(name) && { '@container': '@set' }),
        },
      ]),
    ),
  })
}

/** The context as a file of its own, with what each term means. */
export function contextFile(): object {
  return {
    '@context': context(),
    '@graph': [
      ...Object.entries(classes).map(([name, { iri, comment }]) =>
        explained(iri, 'rdfs:Class', comment, name),
      ),
      ...[...terms()].map(([name, { iri, comment }]) => explained(iri, 'rdf:Property', comment, name)),
    ],
  }
}

const explained = (iri: string, type: string, comment: string, label: string) => ({
  '@id': iri,
  '@type': type,
  'rdfs:label': label,
  'rdfs:comment': comment,
})
