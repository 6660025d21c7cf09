import { z } from 'zod';
import { defineCommand } from '../../../src/engine/practice/define.ts';
import { refuse } from '../../../src/engine/practice/refused.ts';
import { CHANGE } from '../../../src/messages/standup/proposal.ts';
import { wantedFrom } from '../../../src/rituals/standup/rhythm.ts';
import { changeForm, changeRhythm } from './change.ts';
import { accept, proposalToSettle } from './decide.ts';
import { propose, teamOfForm } from './propose.ts';
import { findStandup } from './find.ts';
import { RHYTHM_FORM, rhythmForm, rhythmSubmission, wantedFromForm } from './form.ts';

const ROLES = ['eig', 'mentor', 'coordination'] as const;

/** `Changer`, on a proposal or on a running stand-up. */
export const changeCommand = defineCommand({
  name: 'standup-change',
  door: { press: CHANGE },
  roles: ROLES,
  input: z.object({ payload: z.string() }),
  async handle(call, tools) {
    const [what, id = '', challengeId = ''] = call.input.payload.split(' ');
    if (what === 'ritual')
      return changeForm(await findStandup({ ritualId: id, challengeId }, call, tools), tools);
    const proposal = await proposalToSettle(id, call, tools);
    const wanted = wantedFrom(proposal.settings);
    if (!wanted) return refuse(tools.texts.engine.stale);
    const form = rhythmForm({ payload: call.input.payload, wanted, fixedSet: wanted.set }, tools.texts);
    return { answer: { form } };
  },
});

/** A submitted rhythm: a proposal, a counter-proposal, or a change to a running stand-up. */
export const rhythmSent = defineCommand({
  name: 'standup-rhythm',
  door: { form: RHYTHM_FORM },
  roles: ROLES,
  input: rhythmSubmission,
  async handle(call, tools) {
    const { payload, values } = call.input;
    const [what, id = '', challengeId = ''] = payload.split(' ');
    if (what === 'ritual') {
      const standup = await findStandup({ ritualId: id, challengeId }, call, tools);
      const read = wantedFromForm(values, wantedFrom(standup.ritual)?.set, tools);
      return 'errors' in read ? { answer: read } : changeRhythm(standup, read.wanted, call, tools);
    }
    if (what === 'proposal') {
      const proposal = await proposalToSettle(id, call, tools);
      const read = wantedFromForm(values, wantedFrom(proposal.settings)?.set, tools);
      return 'errors' in read ? { answer: read } : accept(proposal, read.wanted, call, tools);
    }
    const read = wantedFromForm(values, undefined, tools);
    const team = await teamOfForm(id || values.challenge, call, tools);
    if (!team)
      return { answer: { errors: { challenge: [tools.texts.standupRhythm.faults['no-challenge']] } } };
    return 'errors' in read ? { answer: read } : propose(read.wanted, team, call, tools);
  },
});
