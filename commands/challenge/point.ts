import { z } from 'zod';
import { message, said } from '../../src/chat/message.ts';
import { harmless } from '../../src/chat/plain.ts';
import { type AnyCommand, defineCommand, type Outcome } from '../../src/engine/practice/define.ts';
import { refuse } from '../../src/engine/practice/refused.ts';
import { POINT } from '../../src/messages/challenge/month.ts';
import { pointDraft } from '../../src/messages/challenge/point.ts';
import type { TeamPage } from '../../src/messages/challenge/section.ts';
import { POINT_LINES } from '../../src/rituals/challenge/challenge.ts';
import { challengeOf } from '../../src/store/cohort/cohort.ts';
import { plainWord } from '../../src/rituals/words/letters.ts';
import { LOCALES, type Texts } from '../../src/texts/index.ts';
import { pageOf } from './page.ts';

const FORM = 'challengePoint';
/** Ten lines of an e-mail. */
const POINT_MAX = 2000;

const readyText = (text: string, texts: Texts): Outcome => ({
  answer: { reply: message({ text: [texts.challenge.point.ready] }, { text: [said(text)] }) },
});

const draftForm = (draft: string, challengeId: string, texts: Texts): Outcome => {
  const { formTitle, label, question } = texts.challenge.point;
  return {
    answer: {
      form: {
        id: FORM,
        title: formTitle,
        payload: challengeId,
        fields: [
          { name: 'point', label, question, required: true, type: 'long', max: POINT_MAX, value: draft },
        ],
      },
    },
  };
};

const wantsText = (typed: string): boolean =>
  LOCALES.some(({ challenge }) => plainWord(typed) === plainWord(challenge.point.words));

/** A draft to edit in a form, or with « texte » to copy. Nothing is sent or stored. */
export const draftPoint = async (typed: string, page: TeamPage): Promise<Outcome> => {
  if (page.as !== 'mentor') return refuse(page.texts.challenge.point.onlyMentors);
  const draft = await pointDraft(page);
  return wantsText(typed) ? readyText(draft, page.texts) : draftForm(draft, page.challenge.id, page.texts);
};

const pressCommand = defineCommand({
  name: 'challenge-point',
  door: { press: POINT },
  roles: ['mentor'],
  input: z.object({ payload: z.uuid() }),
  async handle(call, tools) {
    const challenge = await challengeOf(tools.scope, call.input.payload);
    if (!challenge || !call.challengeIds.includes(challenge.id))
      return refuse(tools.texts.challenge.refused['no-challenge']);
    return draftPoint('', pageOf(challenge, call, tools));
  },
});

const formCommand = defineCommand({
  name: 'challenge-point-ready',
  door: { form: FORM },
  roles: ['mentor'],
  input: z.object({ payload: z.string(), values: z.object({ point: z.string() }) }),
  handle({ input: { values } }, { texts }) {
    const text = harmless(values.point).trim();
    const lines = text.split('\n').filter((line) => line.trim() !== '').length;
    const { tooLong, empty } = texts.challenge.point;
    const fault = text === '' ? empty : lines > POINT_LINES ? tooLong(POINT_LINES, lines) : undefined;
    return Promise.resolve(fault ? { answer: { errors: { point: [fault] } } } : readyText(text, texts));
  },
});

export const sponsorPoint: readonly AnyCommand[] = [pressCommand, formCommand];
