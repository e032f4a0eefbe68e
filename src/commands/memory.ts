import { setFlagsFromString } from 'node:v8'

/**
 * V8 lets its heaps grow to several times of what they hold, and the space for new objects to 128 MB where much of what is made
 * lives for a moment. With that space as small as it begins (`--min-semi-space-size` in package.json, 1 MB without),
 * and the rest at most 1.6 times of what it holds, a load of a million statements takes 342 MiB in place of 475, a server under
 * load 280 in place of 515. Threads that are started later have the same.
 * Nor does it make young objects old at once, which it does where many of their kind have stayed: a dead old object keeps alive
 * the young ones that it holds.
 */
export function keepHeapSmall(): void {
  setFlagsFromString('--semi-space-growth-factor=1')
  setFlagsFromString('--heap-growing-percent=60')
  setFlagsFromString('--no-allocation-site-pretenuring')
}
