import { refined } from '../../src/engine/practice/acts/about.ts';
import { actOn, takesNumberFirst } from '../../src/engine/practice/acts/act.ts';
import { refuse } from '../../src/engine/practice/refused.ts';
import { communityKeys } from '../../src/messages/community/keys.ts';
import { giveFirstAccount, withNamesakes } from '../../src/store/community/claims.ts';
import { endWaiting, mustWelcome, noticeTo, waitingRequest } from './decide.ts';
import { sayBack } from '../../src/engine/practice/outcome.ts';

/** Whose name it is may have changed since they asked. */
const claimedPlace = refined(
  waitingRequest,
  'whose name one person without an account has',
  async (request, _call, { scope, texts, today }) => {
    const [waiting] = await withNamesakes(scope, [request], today);
    const { namesake } = waiting ?? {};
    return namesake ? { ...request, namesake } : refuse(texts.community.claim.gone);
  },
);

/** The coordination says that an account is that person’s: a name alone never does. */
export const recognise = actOn(claimedPlace, {
  name: 'community-recognise',
  key: communityKeys.recognise,
  verb: ({ community }) => community.claim.verbs,
  takes: takesNumberFirst,
  allowed: [mustWelcome],
  async handle({ about: request }, tools) {
    const { scope, texts } = tools;
    const { namesake, workspaceId, externalUser: user } = request;
    await endWaiting(request, tools);
    if (!(await giveFirstAccount(scope.tx, { personId: namesake.id, workspaceId, user })))
      refuse(texts.community.claim.gone);
    return {
      ...sayBack(texts.community.claim.recognised(namesake.name)),
      say: [noticeTo(namesake.id, tools)],
    };
  },
});
