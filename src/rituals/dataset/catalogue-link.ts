/** The page of a dataset on the catalogue: other portals are harvested by it, and have a page there too. */

const HOSTS: readonly string[] = ['www.data.gouv.fr', 'data.gouv.fr'];
const PAGE = /^\/(?:(?:fr|en|es)\/)?datasets\/([A-Za-z0-9_-]{1,200})\/?$/;

/** The catalogue's own name for the dataset behind an address; `undefined` when it is no dataset's page. */
export const catalogueSlug = (address: string): string | undefined => {
  if (!URL.canParse(address)) return undefined;
  const { protocol, hostname, port, username, pathname } = new URL(address);
  if (protocol !== 'https:' || port !== '' || username !== '' || !HOSTS.includes(hostname)) return undefined;
  return PAGE.exec(pathname)?.[1];
};

/** The address as it is kept: no query, no fragment, nothing that follows whoever clicks. */
export const catalogueAddress = (slug: string): string => `https://www.data.gouv.fr/fr/datasets/${slug}/`;
