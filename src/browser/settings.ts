/**
 * Settings for neo4j.conf that make Neo4j Browser load the style and show the guide from this address at each login. It then
 * draws only what a query returns: the relationships that it would add by itself are parallel ones of other documents.
 * The commands have no leading colon: https://neo4j.com/docs/operations-manual/current/configuration/configuration-settings/
 */
export const browserSettings = (address: string): Record<string, string> => ({
  'browser.remote_content_hostname_whitelist': new URL(address).hostname,
  'browser.post_connect_cmd': `config autoComplete: false; style ${address}/browser/style.grass; play ${address}/browser/guide.html`,
})
