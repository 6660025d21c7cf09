/** What follows the verb is not for the act: it only starts a sentence, which only its object could tell. */
export class Declined extends Error {
  override name = 'Declined';
}

export const decline = (): never => {
  throw new Declined('declined');
};
