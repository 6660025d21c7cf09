/** Datasets of other portals, which the catalogue harvests, have a page there too. */

const HOSTS: readonly string[] = ['www.data.gouv.fr', 'data.gouv.fr'];
const PAGE = /^\/(?:(?:fr|en|es)\/)?datasets\/([A-Za-z0-9_-]{1,200})\/?$/;

/** The catalogue's slug for the dataset at an address; `undefined` if it is not the page of a dataset. */
export const catalogueSlug = (address: string): string | undefined => {
  if (!URL.canParse(address)) return undefined;
  const { protocol, hostname, port, username, pathname } = new URL(address);
  if (protocol !== 'https:' || port !== '' || username !== '' || !HOSTS.includes(hostname)) return undefined;
  return PAGE.exec(pathname)?.[1];
};

/** The address without query or fragment, which could track people who click. */
export const catalogueAddress = (slug: string): string => `https://www.data.gouv.fr/fr/datasets/${slug}/`;
