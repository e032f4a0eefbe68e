// The part of edtf that dates.ts uses; the package has no typings of its own.
declare module 'edtf' {
  export function parse(text: string): {
    type: string
    level: number
    values: number[]
    timeZone?: string
  }
  export default function edtf(text: string): { min: number; max: number }
}
