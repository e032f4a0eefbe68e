/**
 * The one-to-one matching of rows and columns with the greatest sum of weights, by the Hungarian method
 * (https://en.wikipedia.org/wiki/Hungarian_algorithm); gives each row its column, or -1 where the weight would be 0.
 */
export function heaviestMatching(weights: readonly (readonly number[])[]): number[] {
  const rows = weights.length
  const size = Math.max(rows, weights[0]?.length ?? 0)
  const cost = (i: number, j: number): number => -(weights[i]?.[j] ?? 0)
  const rowPotential = new Float64Array(size + 1)
  const columnPotential = new Float64Array(size + 1)
  const rowOf = new Int32Array(size + 1)
  const way = new Int32Array(size + 1)
  for (let i = 1; i <= size; i++) {
    rowOf[0] = i
    let column = 0
    const least = new Float64Array(size + 1).fill(Infinity)
    const done = new Uint8Array(size + 1)
    do {
      done[column] = 1
      const row = rowOf[column] ?? 0
      let delta = Infinity
      let next = 0
      for (let j = 1; j <= size; j++) {
        if (done[j] === 1) continue
        const reduced = cost(row - 1, j - 1) - (rowPotential[row] ?? 0) - (columnPotential[j] ?? 0)
        if (reduced < (least[j] ?? 0)) {
          least[j] = reduced
          way[j] = column
        }
        if ((least[j] ?? 0) < delta) {
          delta = least[j] ?? 0
          next = j
        }
      }
      for (let j = 0; j <= size; j++) {
        if (done[j] === 1) {
          const at = rowOf[j] ?? 0
          rowPotential[at] = (rowPotential[at] ?? 0) + delta
          columnPotential[j] = (columnPotential[j] ?? 0) - delta
        } else least[j] = (least[j] ?? 0) - delta
      }
      column = next
    } while (rowOf[column] !== 0)
    while (column !== 0) {
      const previous = way[column] ?? 0
      rowOf[column] = rowOf[previous] ?? 0
      column = previous
    }
  }
  const columnOf = Array.from({ length: rows }, () => -1)
  for (let j = 1; j <= size; j++) {
    const row = (rowOf[j] ?? 0) - 1
    if (row >= 0 && row < rows && (weights[row]?.[j - 1] ?? 0) > 0) columnOf[row] = j - 1
  }
  return columnOf
}
