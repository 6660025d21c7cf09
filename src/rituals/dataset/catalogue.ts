export type CatalogueFacts = {
  title: string;
  licence: string | null;
  frequency: string | null;
  createdOn: string | null;
  updatedOn: string | null;
  /** Between 0 and 1. */
  quality: number | null;
};

/** Looks up a public dataset; `undefined` if it cannot, for any reason. Never throws. */
export type Catalogue = { lookUp(slug: string): Promise<CatalogueFacts | undefined> };
