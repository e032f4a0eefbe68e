import { setFlagsFromString } from 'node:v8'

/**
 * Lets the heap of this process grow by what it holds and not by what is allocated, for a command that reads far more than it
 * keeps. V8 reads both flags whenever it sizes a space. They hold from now on, so a command begins with them, before its modules
 * are loaded. A limit (`--max-old-space-size`) is read once, at the start, and would end a command that needs more.
 */
export function growLittle(): void {
  setFlagsFromString('--heap-growing-percent=30') // what lives, and 30 in 100 more
  setFlagsFromString('--semi-space-growth-factor=1') // the space for new objects stays as it is
}
