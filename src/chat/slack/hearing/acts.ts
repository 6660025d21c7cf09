import type { App, BlockAction, RespondArguments, webApi } from '@slack/bolt';
import { answeringUnavailable, reportFailure, showAnswer, type Ways } from '../../adapter/answer.ts';
import type { Language } from '../../adapter/locale.ts';
import type { Call, Ref } from '../../chat.ts';
import type { Message } from '../../message.ts';
import { plainMessage } from '../../plain.ts';
import { fromCommand, fromPress, fromShortcut, fromSubmission } from '../inbound.ts';
import { isOurTeam, isStranger, whereFrom } from '../origin.ts';
import { partsOf } from '../ref.ts';
import { formView, typedInFields } from '../speaking/form.ts';
import { firstOf } from '../speaking/speak.ts';
import { type Hearing, selfFor, turnAway } from './hear.ts';

/** Commands, presses, shortcuts and forms: received, then answered as Slack allows for each. */

export type Acting = Hearing & { write: webApi.WebClient };

type Respond = (message: RespondArguments) => Promise<unknown>;

const openModal =
  ({ write, wordsFor }: Acting, trigger: string, user: string): NonNullable<Ways['form']> =>
  async (form) => {
    const view = formView(form, await wordsFor(user, form.language));
    await write.views.open({ trigger_id: trigger, view });
  };

const sendsFiles =
  (user: string, { speak, wordsFor }: Acting): NonNullable<Ways['files']> =>
  async (files) =>
    speak.files(user, files, (await wordsFor(user)).noFiles);

/** `received`: once what the act does is committed, before its answer is shown. */
const receiveThenShow = async (
  call: Call,
  ways: Ways,
  parts: Acting,
  received: () => Promise<void> = () => Promise.resolve(),
): Promise<void> => {
  const answer = await answeringUnavailable(parts.receive)(call);
  await received();
  const words = (language?: Language) => parts.wordsFor(call.user, language);
  const withFiles = { files: sendsFiles(call.user, parts), ...ways };
  await reportFailure(parts.tell, () => showAnswer(answer, { call, words, ways: withFiles }));
};

const listenToCommands = (app: App, parts: Acting): void => {
  app.command(/^\//, async ({ body, ack, respond }) => {
    const { user_id: user, team_id: team, enterprise_id: enterprise } = body;
    const reply = async (message: Message): Promise<void> => {
      const { first, rest } = firstOf(message);
      await ack({ response_type: 'ephemeral', ...first });
      for (const part of rest) await respond({ response_type: 'ephemeral', ...part });
    };
    const self = await selfFor({ user, team, enterprise }, body.text, parts);
    if (!isOurTeam(team, self)) return turnAway(user, parts, reply);
    const ways: Ways = {
      reply,
      async form(form) {
        await openModal(parts, body.trigger_id, user)(form);
        await ack();
      },
      nothing: () => ack(),
    };
    const call = fromCommand(body, self);
    return call ? receiveThenShow(call, ways, parts) : ack();
  });
};

/** The place of a button decides where its answer goes. */
const replyToPress =
  (parts: Acting, body: BlockAction, { respond, thread }: { respond: Respond; thread: Ref | undefined }) =>
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

const listenToPresses = (app: App, parts: Acting): void => {
  app.action<BlockAction>({ type: 'block_actions' }, async ({ body, ack, respond }) => {
    const self = await selfFor(whereFrom(body), '', parts);
    if (isStranger(body, self)) {
      await ack();
      return turnAway(body.user.id, parts, (told) =>
        respond({ response_type: 'ephemeral', replace_original: false, ...firstOf(told).first }),
      );
    }
    const call = fromPress(body, self);
    if (!call) return ack();
    const ways: Ways = {
      reply: replyToPress(parts, body, { respond, thread: call.thread }),
      form: openModal(parts, body.trigger_id, call.user),
      nothing: () => Promise.resolve(),
    };
    return receiveThenShow(call, ways, parts, () => ack());
  });
};

const listenToShortcuts = (app: App, parts: Acting): void => {
  app.shortcut({ type: 'shortcut' }, async ({ body, ack }) => {
    const reply = (message: Message) => parts.speak.direct(body.user.id, message);
    const self = await selfFor(whereFrom(body), '', parts);
    if (isStranger(body, self)) {
      await ack();
      return turnAway(body.user.id, parts, reply);
    }
    const call = fromShortcut(body, self);
    if (!call) return ack();
    const form = openModal(parts, body.trigger_id, call.user);
    return receiveThenShow(call, { reply, form, nothing: () => Promise.resolve() }, parts, () => ack());
  });
};

const listenToForms = (app: App, parts: Acting): void => {
  app.view({ type: 'view_submission' }, async ({ body, ack }) => {
    const { values } = body.view.state;
    const self = await selfFor(whereFrom(body), typedInFields(values), parts);
    if (isStranger(body, self)) {
      // What they typed stays on their screen, with the reason under the first field.
      const [first = ''] = Object.keys(values);
      return turnAway(body.user.id, parts, (told) =>
        ack({ response_action: 'errors', errors: { [first]: plainMessage(told) } }),
      );
    }
    const call = fromSubmission(body, self);
    if (!call) return ack();
    const ways: Ways = {
      async reply(message) {
        await ack();
        await parts.speak.direct(call.user, message);
      },
      async form(form) {
        const view = formView(form, await parts.wordsFor(call.user, form.language));
        await ack({ response_action: 'update', view });
      },
      errors: (errors) => ack({ response_action: 'errors', errors }),
      nothing: () => ack(),
    };
    return receiveThenShow(call, ways, parts);
  });
};

export const listenToActs = (app: App, parts: Acting): void => {
  listenToCommands(app, parts);
  listenToPresses(app, parts);
  listenToShortcuts(app, parts);
  listenToForms(app, parts);
};
