import { spawnSync } from 'node:child_process'
import {
  appendFileSync,
  mkdirSync,
  mkdtempSync,
  rmSync,
  statfsSync,
  truncateSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** A file system of its own in a file, small enough to be filled. */
export interface SmallDisk extends Disposable {
  folder: string
  /** Leaves this many bytes free, or all that were free before. */
  leave: (bytes: number | 'all') => void
}

/** Mounts one, or gives a sentence that says why this machine does not let it. */
export function mountSmallDisk(bytes: number): SmallDisk | string {
  const home = mkdtempSync(join(tmpdir(), 'whosaid-disk-'))
  const image = join(home, 'image')
  const folder = join(home, 'disk')
  mkdirSync(folder)
  writeFileSync(image, '')
  truncateSync(image, bytes)
  const problem = run('mkfs.ext4', '-q', '-m', '0', image) ?? run('mount', '-o', 'loop', image, folder)
  if (problem !== undefined) {
    rmSync(home, { recursive: true })
    return problem
  }
  const filler = join(folder, 'filler')
  return {
    folder,
    leave(free) {
      rmSync(filler, { force: true })
      if (free === 'all') return
      const { bavail, bsize } = statfsSync(folder)
      const size = bavail * bsize - free
      if (size <= 0) return
      // Blocks that are only set aside cost no writing. The last ones are written, since setting aside takes all or none.
      const aside = Math.max(0, size - 4 * 2 ** 20)
      if (aside > 0) run('fallocate', '-l', String(aside), filler)
      try {
        appendFileSync(filler, Buffer.alloc(size - aside))
      } catch (error) {
        // A file system needs blocks of its own to keep track of a large file. The disk is as full as it gets then.
        if (!(error instanceof Error && 'code' in error && error.code === 'ENOSPC') || free > 0) throw error
      }
    },
    [Symbol.dispose]() {
      // What still writes there keeps it busy for a moment.
      for (let tries = 0; tries < 100 && run('umount', folder) !== undefined; tries++)
        spawnSync('sleep', ['0.2'])
      rmSync(home, { recursive: true, force: true })
    },
  }
}

/** Runs a program; a sentence when it fails. */
function run(program: string, ...args: string[]): string | undefined {
  const { status, error, stderr } = spawnSync(program, args, { encoding: 'utf8' })
  return status === 0 ? undefined : `${program} fails: ${error?.message ?? stderr.trim()}`
}
