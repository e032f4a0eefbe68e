import { WhosaidError } from './errors.ts'

/** Throws `WRONG_USE` on Windows, where neither the local Neo4j's processes nor their sockets are as this program expects. */
export function refuseWindows(platform: NodeJS.Platform = process.platform): void {
  if (platform !== 'win32') return
  throw new WhosaidError(
    'WRONG_USE',
    'whosaid must run on Linux or macOS, on Windows within WSL (https://learn.microsoft.com/windows/wsl/install), but got: Windows itself',
  )
}

/** How the local Neo4j's Java and Maven are installed, a line for each kind of system that this one may be. */
export function installLines(platform: NodeJS.Platform): string[] {
  return platform === 'darwin'
    ? ['macOS           brew install openjdk@21 maven']
    : [
        'Debian, Ubuntu  sudo apt-get install openjdk-21-jre-headless maven',
        'Fedora          sudo dnf install java-21-openjdk-headless maven',
      ]
}
