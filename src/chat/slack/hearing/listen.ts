import type { App, BlockAction, RespondArguments, webApi } from '@slack/bolt';
import type { Meet, Ref } from '../../chat.ts';
import type { Message } from '../../message.ts';
import { reportFailure, showAnswer, answeringUnavailable, type Ways } from '../../adapter/answer.ts';
import { partsOf } from '../ref.ts';
import { formView } from '../speaking/form.ts';
import { hearChange, type Hearing } from './hear.ts';
import type { SlackTexts } from '../../../texts/fr/slack/slack.ts';
import { fromCommand, fromHome, fromPress, fromShortcut, fromSubmission } from '../inbound.ts';
import { type Member, personOf } from '../people.ts';
import { firstOf } from '../speaking/speak.ts';

export type Parts = Hearing & {
  meet: Meet;
  write: webApi.WebClient;
  homeIsDue(user: string): boolean;
  gone(reason: string): void;
};

type Respond = (message: RespondArguments) => Promise<unknown>;

const openModal =
  ({ write }: Parts, trigger: string, words: () => Promise<SlackTexts>): NonNullable<Ways['form']> =>
  async (form) => {
    await write.views.open({ trigger_id: trigger, view: formView(form, await words()) });
  };

const listenToCommands = (app: App, parts: Parts): void => {
  app.command(/^\//, async ({ body, ack, respond }) => {
    const call = fromCommand(body, parts.self);
    if (!call) return ack();
    const answer = await answeringUnavailable(parts.receive)(call);
    const words = () => parts.wordsFor(call.user);
    await reportFailure(parts.tell, () =>
      showAnswer(answer, {
        call,
        words,
        ways: {
          async reply(message) {
            const { first, rest } = firstOf(message);
            await ack({ response_type: 'ephemeral', ...first });
            for (const part of rest) await respond({ response_type: 'ephemeral', ...part });
          },
          async form(form) {
            await openModal(parts, body.trigger_id, words)(form);
            await ack();
          },
          nothing: () => ack(),
          files: async (files) => parts.speak.files(call.user, files, (await words()).noFiles),
        },
      }),
    );
  });
};

type PressReply = { respond: Respond; thread: Ref | undefined };

/** The place of a button decides where its answer goes. */
const replyToPress =
  (parts: Parts, body: BlockAction, { respond, thread }: PressReply) =>
  async (message: Message) => {
    const channel = body.channel?.id;
    if (channel === undefined) return parts.speak.direct(body.user.id, message);
    const isAside = Reflect.get(body.container, 'is_ephemeral') === true;
    if (channel.startsWith('D') && !isAside)
      return parts.speak.inside(channel, message, thread && partsOf(thread).ts);
    const { first, rest } = firstOf(message);
    // An ephemeral question is replaced by its answer, so it cannot be pressed twice.
    await respond({ response_type: 'ephemeral', replace_original: isAside, ...first });
    for (const part of rest) await respond({ response_type: 'ephemeral', replace_original: false, ...part });
  };

const listenToPresses = (app: App, parts: Parts): void => {
  app.action<BlockAction>({ type: 'block_actions' }, async ({ body, ack, respond }) => {
    const call = fromPress(body, parts.self);
    if (!call) return ack();
    const answer = await answeringUnavailable(parts.receive)(call);
    await ack();
    const words = () => parts.wordsFor(call.user);
    const ways: Ways = {
      reply: replyToPress(parts, body, { respond, thread: call.thread }),
      form: openModal(parts, body.trigger_id, words),
      nothing: () => Promise.resolve(),
      files: async (files) => parts.speak.files(call.user, files, (await words()).noFiles),
    };
    await reportFailure(parts.tell, () => showAnswer(answer, { call, words, ways }));
  });
  app.shortcut({ type: 'shortcut' }, async ({ body, ack }) => {
    const call = fromShortcut(body, parts.self);
    if (!call) return ack();
    const answer = await answeringUnavailable(parts.receive)(call);
    await ack();
    const words = () => parts.wordsFor(call.user);
    const ways: Ways = {
      reply: (message) => parts.speak.direct(call.user, message),
      form: openModal(parts, body.trigger_id, words),
      nothing: () => Promise.resolve(),
      files: async (files) => parts.speak.files(call.user, files, (await words()).noFiles),
    };
    await reportFailure(parts.tell, () => showAnswer(answer, { call, words, ways }));
  });
};

const listenToForms = (app: App, parts: Parts): void => {
  app.view({ type: 'view_submission' }, async ({ body, ack }) => {
    const call = fromSubmission(body, parts.self);
    if (!call) return ack();
    const answer = await answeringUnavailable(parts.receive)(call);
    const words = () => parts.wordsFor(call.user);
    const ways: Ways = {
      async reply(message) {
        await ack();
        await parts.speak.direct(call.user, message);
      },
      form: async (form) => ack({ response_action: 'update', view: formView(form, await words()) }),
      errors: (errors) => ack({ response_action: 'errors', errors }),
      nothing: () => ack(),
      files: async (files) => parts.speak.files(call.user, files, (await words()).noFiles),
    };
    await reportFailure(parts.tell, () => showAnswer(answer, { call, words, ways }));
  });
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
  listenToCommands(app, parts);
  listenToPresses(app, parts);
  listenToForms(app, parts);
  listenToWords(app, parts);
  listenToPeople(app, parts);
};
