import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'

// crypto.subtle is there only over HTTPS and on the machine itself; a desk's server may be neither.

/** SHA-256 as 64 hex digits, of bytes or of a text's UTF-8. */
export const sha256Of = (content: Uint8Array | string): string =>
  bytesToHex(sha256(typeof content === 'string' ? utf8ToBytes(content) : content))
