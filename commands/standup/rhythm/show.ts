import { message, type Section, said } from '../../../src/chat/message.ts';
import { refuse } from '../../../src/engine/practice/refused.ts';
import { rhythmSection } from '../../../src/messages/standup/rhythm.ts';
import { standupsOfTeam } from '../../../src/store/standup/standups.ts';
import type { Order } from '../order.ts';
import { mayDecide } from './find.ts';
import { namedTeam, teamsToProposeTo } from './teams.ts';

/** `standup rythme`: all the team's stand-ups; people with several teams, such as the coordination, name one. */
export const showOrder: Order = {
  words: (texts) => texts.standupRhythm.words.show,
  async obey(rest, about) {
    const { call, tools } = about;
    const { list, refused } = tools.texts.standupRhythm;
    const teams = await teamsToProposeTo(call, tools);
    const named = namedTeam(rest, teams);
    if (!named && rest.trim() !== '') return undefined;
    const team = named?.team ?? call.challenge;
    if (!team) return refuse(refused['which-team']);
    const held = await standupsOfTeam(tools.scope, team.id);
    const sections = held.map((one) => rhythmSection(one, tools.texts, mayDecide(call, one)));
    const empty: Section[] = [{ text: [list.none] }];
    return {
      answer: {
        reply: message({ title: [said(list.title(team.name))] }, ...(sections.length > 0 ? sections : empty)),
      },
    };
  },
};
