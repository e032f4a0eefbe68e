/**
 * Settings for neo4j.conf with which Neo4j Browser, at each login, takes the style and shows the guide that are served at
 * this address. The commands have no leading colon: https://neo4j.com/docs/operations-manual/current/configuration/configuration-settings/
 */
export const browserSettings = (address: string): Record<string, string> => ({
  'browser.remote_content_hostname_whitelist': new URL(address).hostname,
  'browser.post_connect_cmd': `style ${address}/browser/style.grass; play ${address}/browser/guide.html`,
})
