import type { App } from '@slack/bolt';
import { answeringUnavailable, reportFailure, showAnswer, type Ways } from '../../adapter/answer.ts';
import type { Meet } from '../../chat.ts';
import { fromHome } from '../inbound.ts';
import { type Member, personOf } from '../people.ts';
import { type Acting, listenToActs } from './acts.ts';
import { hearChange } from './hear.ts';

export type Parts = Acting & {
  meet: Meet;
  homeIsDue(user: string): boolean;
  gone(reason: string): void;
};

const listenToWords = (app: App, parts: Parts): void => {
  app.event('message', ({ event }) => hearChange(event, parts));
  app.event('app_mention', ({ event }) => hearChange(event, parts));
  app.event('app_home_opened', async ({ event, body }) => {
    const call = fromHome({ event, event_id: body.event_id }, parts.self);
    if (!call || !parts.homeIsDue(call.user)) return;
    const answer = await answeringUnavailable(parts.receive)(call);
    const words = () => parts.wordsFor(call.user);
    const ways: Ways = {
      reply: (message) => parts.speak.home(call.user, message),
      nothing: () => Promise.resolve(),
    };
    parts.underway(reportFailure(parts.tell, () => showAnswer(answer, { call, words, ways })));
  });
};

const listenToPeople = (app: App, parts: Parts): void => {
  const meet = async (member: Member): Promise<void> => {
    const person = personOf(member);
    if (person) await parts.meet(person);
  };
  app.event('team_join', ({ event }) => meet(event.user));
  app.event('user_change', ({ event }) => meet(event.user));
  app.event('tokens_revoked', async () => parts.gone('tokens_revoked'));
  app.event('app_uninstalled', async () => parts.gone('app_uninstalled'));
};

export const listen = (app: App, parts: Parts): void => {
  listenToActs(app, parts);
  listenToWords(app, parts);
  listenToPeople(app, parts);
};
