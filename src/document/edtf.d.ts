// The part of edtf that dates.ts uses; the package has no typings of its own.
declare module 'edtf' {
  export interface Parsed {
    type: string
    level: number
    values: number[]
    timeZone?: string
  }
  export function parse(text: string): Parsed
  export default function edtf(parsed: Parsed): { min: number; max: number }
}
