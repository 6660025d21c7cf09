import { type Section, said } from '../../../src/chat/message.ts';
import type { About } from '../../../src/engine/practice/acts/about.ts';
import { actOn } from '../../../src/engine/practice/acts/act.ts';
import { decline } from '../../../src/engine/practice/acts/declined.ts';
import { refuse } from '../../../src/engine/practice/refused.ts';
import { nothing } from '../../../src/messages/acting/payload.ts';
import { rhythmSection } from '../../../src/messages/standup/rhythm.ts';
import type { ChallengeRow } from '../../../src/store/cohort/cohort.ts';
import { standupsOfTeam } from '../../../src/store/standup/standups.ts';
import { mayDecide } from './find.ts';
import { rowNamedAtStart } from '../../../src/rituals/words/named.ts';
import { teamsToProposeTo } from './teams.ts';
import { replyWith } from '../../../src/engine/practice/outcome.ts';

/** People with several teams, such as the coordination, name one. */
const teamNamed: About<ChallengeRow, undefined> = {
  name: 'a team, named or of the call',
  sample: '',
  payload: nothing,
  carry: () => undefined,
  async typed(rest, call, tools) {
    const named = rowNamedAtStart(rest, await teamsToProposeTo(call, tools));
    if (!named && rest !== '') return decline();
    const { refused } = tools.texts.standupRhythm;
    return { about: named?.row ?? call.challenge ?? refuse(refused['which-team']), rest: '' };
  },
  pressed: async (_, { challenge }, { texts }) => Promise.resolve(challenge ?? refuse(texts.engine.stale)),
};

/** `standup rythme`: all the team's stand-ups. */
export const show = actOn(teamNamed, {
  name: 'standup-rhythm',
  verb: ({ standupRhythm }) => standupRhythm.words.show,
  async handle({ about: team, call }, { scope, texts }) {
    const { list } = texts.standupRhythm;
    const held = await standupsOfTeam(scope, team.id);
    const sections = held.map((one) => rhythmSection(one, texts, mayDecide(call, one)));
    const empty: Section[] = [{ text: [list.none] }];
    return replyWith({ title: [said(list.title(team.name))] }, ...(sections.length > 0 ? sections : empty));
  },
});
