/** What the catalogue's own page says of a dataset. */
export type CatalogueFacts = {
  title: string;
  licence: string | null;
  frequency: string | null;
  createdOn: string | null;
  updatedOn: string | null;
  /** Between 0 and 1. */
  quality: number | null;
};

/** What is asked of a catalogue: the facts of a public dataset, or nothing, whatever the reason. It never throws. */
export type Catalogue = { lookUp(slug: string): Promise<CatalogueFacts | undefined> };
