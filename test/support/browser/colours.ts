type Triple = readonly [number, number, number]

/** How light of each primary reaches the eye: https://doi.org/10.1109/TVCG.2009.113, severity 1. */
export const eyes = {
  usual: [
    [1, 0, 0],
    [0, 1, 0],
    [0, 0, 1],
  ],
  protanopic: [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  deuteranopic: [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
  tritanopic: [
    [1.255528, -0.076749, -0.178779],
    [-0.078411, 0.930809, 0.147602],
    [0.004733, 0.691367, 0.3039],
  ],
} satisfies Record<string, readonly Triple[]>

/** The contrast of two colours, 1 to 21: https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio */
export function contrast(one: string, other: string): number {
  const [dark = 0, light = 0] = [one, other]
    .map(colour => dot([0.2126, 0.7152, 0.0722], linear(colour)))
    .toSorted((a, b) => a - b)
  return (light + 0.05) / (dark + 0.05)
}

/** How far apart two colours are to these eyes, in CIELAB; about 2 can just be told, black and white are 100 apart. */
export function difference(one: string, other: string, eye: readonly Triple[]): number {
  const [a, b] = [lab(seen(one, eye)), lab(seen(other, eye))]
  return Math.hypot(a[0] - b[0], a[1] - b[1], a[2] - b[2])
}

function linear(colour: string): Triple {
  const part = (at: number) => {
    const value = Number.parseInt(colour.slice(at, at + 2), 16) / 255
    return value <= 0.040_45 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4
  }
  return [part(1), part(3), part(5)]
}

const seen = (colour: string, eye: readonly Triple[]): Triple => {
  const [r = 0, g = 0, b = 0] = eye.map(row => Math.min(1, Math.max(0, dot(row, linear(colour)))))
  return [r, g, b]
}

const dot = (a: Triple, b: Triple): number => a[0] * b[0] + a[1] * b[1] + a[2] * b[2]

const lightness = (t: number): number => (t > 0.008856 ? Math.cbrt(t) : 7.787 * t + 16 / 116)

function lab(rgb: Triple): Triple {
  const x = lightness(dot([0.4124, 0.3576, 0.1805], rgb) / 0.950_47)
  const y = lightness(dot([0.2126, 0.7152, 0.0722], rgb))
  const z = lightness(dot([0.0193, 0.1192, 0.9505], rgb) / 1.088_83)
  return [116 * y - 16, 500 * (x - y), 200 * (y - z)]
}
