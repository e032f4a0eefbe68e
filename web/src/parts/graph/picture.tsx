import cytoscape from 'cytoscape'
import { useEffect, useRef } from 'react'
import { addressOfNode } from '../../router/addresses.ts'
import { go } from '../../router/location.ts'

interface GraphNode {
  id: string
  label: string
  __typename: string
  statements: number
}

interface PictureProps {
  centre: { id: string; name: string; __typename: string }
  ends: readonly GraphNode[]
  /** Whether the others speak about the centre, or the centre about them. */
  toCentre: boolean
}

const longestLabel = 34

/** The centre with the others around it; the width of an arrow tells how many statements it stands for. */
export default function Picture({ centre, ends, toCentre }: PictureProps) {
  const place = useRef<HTMLDivElement>(null)
  const told = ends.map(({ label, statements }) => `${label} ${statements}`).join(', ')
  useEffect(() => {
    const container = place.current
    if (container === null) return
    const greatest = Math.max(...ends.map(({ statements }) => statements))
    const graph = cytoscape({
      container,
      elements: [
        { data: { id: 'centre', label: shortened(centre.name), kind: centre.__typename } },
        ...ends.map((end, at) => ({
          data: { id: `end-${at}`, label: shortened(end.label), kind: end.__typename, at },
        })),
        ...ends.map(({ statements }, at) => ({
          data: {
            source: toCentre ? `end-${at}` : 'centre',
            target: toCentre ? 'centre' : `end-${at}`,
            label: String(statements),
            width: 1 + (5 * statements) / greatest,
          },
        })),
      ],
      style: styleFor(matchMedia('(prefers-color-scheme: dark)').matches),
      layout: {
        name: 'concentric',
        concentric: node => (node.id() === 'centre' ? 2 : 1),
        levelWidth: () => 1,
        minNodeSpacing: 30,
      },
      userZoomingEnabled: false,
      boxSelectionEnabled: false,
      autoungrabify: true,
    })
    graph.on('tap', 'node', ({ target }: { target: cytoscape.NodeSingular }) => {
      const at: unknown = target.data('at')
      const end = typeof at === 'number' ? ends[at] : undefined
      if (end !== undefined) go(addressOfNode(end))
    })
    return () => graph.destroy()
  }, [centre.id, centre.name, centre.__typename, told, toCentre])
  return (
    <div
      className="graph"
      ref={place}
      role="img"
      aria-label={`Graph, the same as the list below: ${centre.name}; ${told}`}
    />
  )
}

const shortened = (label: string): string =>
  label.length > longestLabel ? `${label.slice(0, longestLabel - 1)}…` : label

const shapes: Readonly<Record<string, cytoscape.Css.NodeShape>> = {
  Event: 'diamond',
  Topic: 'round-rectangle',
  State: 'hexagon',
  Militia: 'triangle',
  Organization: 'rectangle',
}

function styleFor(isDark: boolean): cytoscape.StylesheetJson {
  const [ink, paper, fill] = isDark ? ['#e8eaed', '#16191d', '#8cc2ff'] : ['#1b1f24', '#ffffff', '#0b57a4']
  return [
    {
      selector: 'node',
      style: {
        label: 'data(label)',
        shape: node => shapes[String(node.data('kind'))] ?? 'ellipse',
        width: 22,
        height: 22,
        'background-color': fill,
        color: ink,
        'font-size': 11,
        'text-wrap': 'wrap',
        'text-max-width': '100px',
        'text-valign': 'bottom',
        'text-margin-y': 3,
        'text-background-color': paper,
        'text-background-opacity': 0.85,
      },
    },
    { selector: '#centre', style: { width: 34, height: 34, 'font-weight': 'bold' } },
    {
      selector: 'edge',
      style: {
        width: 'data(width)',
        label: 'data(label)',
        'font-size': 11,
        color: ink,
        'text-background-color': paper,
        'text-background-opacity': 1,
        'line-color': ink,
        'line-opacity': 0.45,
        'curve-style': 'straight',
        'target-arrow-shape': 'triangle',
        'target-arrow-color': ink,
      },
    },
  ]
}
