import { BlockList, isIP, isIPv6 } from 'node:net'

/**
 * Finds the address that asks: the connection's, or what a proxy of `proxies` says in X-Forwarded-For. Each proxy appends
 * the address that it was asked from, so the list is read from its end, and only as far as proxies that are known wrote it.
 */
export function addressReader(
  proxies: readonly string[],
): (connection: string, forwardedFor: string | null) => string {
  const known = new BlockList()
  for (const proxy of proxies) {
    const [address = '', bits] = proxy.split('/')
    const family = familyOf(address)
    if (bits === undefined) known.addAddress(address, family)
    else known.addSubnet(address, Number(bits), family)
  }
  return (connection, forwardedFor) => {
    let address = plain(connection)
    for (const before of (forwardedFor ?? '').split(',').toReversed()) {
      const next = plain(before.trim())
      if (isIP(next) === 0 || !known.check(address, familyOf(address))) break
      address = next
    }
    return address
  }
}

const familyOf = (address: string) => (isIPv6(address) ? 'ipv6' : 'ipv4')

/** An IPv4 address as such, where a socket of both families shows it as one of IPv6. */
const plain = (address: string): string => address.replace(/^::ffff:(?=\d+\.)/i, '')

/** The part of an address that one customer of a network has: of IPv6 the first 64 bits, since the rest is theirs to choose. */
export function networkOf(address: string): string {
  if (!isIPv6(address)) return address
  const [head = '', tail] = address.split('%', 1)[0]!.split('::')
  const after = groupsOf(tail ?? '')
  const zeros = tail === undefined ? 0 : 8 - groupsOf(head).length - after.length
  const all = [...groupsOf(head), ...Array<string>(Math.max(zeros, 0)).fill('0'), ...after]
  return all
    .slice(0, 4)
    .map(group => Number.parseInt(group, 16).toString(16))
    .join(':')
}

const groupsOf = (part: string): string[] => (part === '' ? [] : part.split(':'))
