import type { About } from '../../src/engine/practice/acts/about.ts';
import { actOn } from '../../src/engine/practice/acts/act.ts';
import type { Rule } from '../../src/engine/practice/acts/declaration.ts';
import type { Tools } from '../../src/engine/practice/define.ts';
import { refuse } from '../../src/engine/practice/refused.ts';
import { uuid } from '../../src/messages/acting/payload.ts';
import { around } from '../../src/messages/around.ts';
import { datasetKeys } from '../../src/messages/dataset/keys.ts';
import { offerKey } from '../../src/rituals/dataset/keys.ts';
import { rowNamedAtStart } from '../../src/rituals/words/named.ts';
import { challengeOf, challengesOfCohort } from '../../src/store/cohort/cohort.ts';
import { type BlockedDataset, blockedDatasets } from '../../src/store/dataset/datasets.ts';
import { referenceIn } from './typed-parts.ts';
import { replyWith } from '../../src/engine/practice/outcome.ts';

export const mustCoordinateToOffer: Rule = ({ call: { roles } }, { texts }) =>
  roles.includes('coordination') ? undefined : texts.dataset.offer.refused.coordination;

const notBlocked = ({ texts }: Tools): never => refuse(texts.dataset.offer.refused.which);

/** « Rivage Clair 2 »: the team, and the dataset when several of its own are blocked. */
const blocked: About<BlockedDataset, string> = {
  name: 'a blocked dataset of the cohort',
  sample: 'Rivage Clair 2',
  payload: uuid,
  carry: ({ id }) => id,
  async typed(text, _, tools) {
    const named = rowNamedAtStart(text, await challengesOfCohort(tools.scope));
    const all = (await blockedDatasets(tools.scope)).filter(
      ({ challengeId }) => !named || challengeId === named.row.id,
    );
    const found = referenceIn(named?.rest ?? text, all);
    const about = all.find(({ id }) => id === found?.dataset.id) ?? notBlocked(tools);
    return { about, rest: found?.rest ?? '' };
  },
  pressed: async (id, _, tools) =>
    (await blockedDatasets(tools.scope)).find((one) => one.id === id) ?? notBlocked(tools),
};

/** In the team's channel, once for each block: the coordination can help. */
export const offer = actOn(blocked, {
  name: 'dataset-offer',
  key: datasetKeys.offer,
  verb: ({ datasetCodes: { verbs } }) => verbs.offer,
  allowed: [mustCoordinateToOffer],
  async handle({ about: { id, challengeId, title, team, since } }, { scope, texts }) {
    const channel = (await challengeOf(scope, challengeId))?.channel;
    const offered = around((name) => texts.dataset.offer.done(team, name), title);
    return {
      ...replyWith({ text: offered }),
      say: [
        {
          key: offerKey(id, since),
          kind: 'dataset-offer',
          subject: id,
          to: channel ? { channel } : { challenge: challengeId, roles: ['eig', 'mentor'] },
        },
      ],
    };
  },
});
