import { act, actOn, wordsAct } from '../../src/engine/practice/acts/act.ts';
import { sideTrackKeys } from '../../src/messages/side-track/keys.ts';
import { removeSideTrack } from '../../src/store/side-track/side-tracks.ts';
import { trackFields } from './fields.ts';
import { mayTell, mustBeOurs, sideTrack } from './find.ts';
import { allShared, ownTracks, trackShown } from './shown.ts';
import { addTrack, changeTrack } from './write.ts';
import { sayBack } from '../../src/engine/practice/outcome.ts';

export const ownList = act({
  name: 'side-track-own',
  handle: async ({ call }, tools) => ({ answer: { reply: await ownTracks(call, tools) } }),
});

export const showOne = actOn(sideTrack, {
  name: 'side-track-show',
  verb: ({ sideTrack: { verbs } }) => verbs.show,
  handle: ({ about, call }, tools) => ({ answer: { reply: trackShown(about, call, tools) } }),
});

export const gallery = act({
  name: 'side-track-gallery',
  key: sideTrackKeys.gallery,
  verb: ({ sideTrack: { verbs } }) => verbs.gallery,
  handle: async (_, tools) => ({ answer: { reply: await allShared(tools) } }),
});

export const tell = act({
  name: 'side-track-tell',
  key: sideTrackKeys.tell,
  verb: ({ sideTrack: { verbs } }) => verbs.tell,
  may: [mayTell],
  form: { title: ({ sideTrack: { formTitle } }) => formTitle, fields: trackFields, words: wordsAct('title') },
  logs: ['side-track.told'],
  handle: addTrack,
});

export const edit = actOn(sideTrack, {
  name: 'side-track-edit',
  key: sideTrackKeys.edit,
  verb: ({ sideTrack: { verbs } }) => verbs.edit,
  may: [mustBeOurs],
  form: {
    title: ({ sideTrack: { formTitle } }) => formTitle,
    fields: trackFields,
    before: ({ about }) => about,
  },
  logs: ['side-track.changed'],
  handle: ({ given, ...acted }, tools) =>
    changeTrack(given, acted, ({ number }) => tools.texts.sideTrack.saved.changed(number), tools),
});

export const share = actOn(sideTrack, {
  name: 'side-track-share',
  key: sideTrackKeys.share,
  verb: ({ sideTrack: { verbs } }) => verbs.share,
  may: [mustBeOurs],
  logs: ['side-track.changed'],
  handle: (acted, tools) => {
    const { saved } = tools.texts.sideTrack;
    const sentence = ({ shareable, number }: { shareable: boolean; number: number }) =>
      shareable ? saved.shared(number) : saved.kept(number);
    return changeTrack({ shareable: true }, acted, sentence, tools);
  },
});

export const keep = actOn(sideTrack, {
  name: 'side-track-keep',
  key: sideTrackKeys.keep,
  verb: ({ sideTrack: { verbs } }) => verbs.keep,
  may: [mustBeOurs],
  logs: ['side-track.changed'],
  handle: (acted, tools) =>
    changeTrack({ shareable: false }, acted, ({ number }) => tools.texts.sideTrack.saved.kept(number), tools),
});

export const remove = actOn(sideTrack, {
  name: 'side-track-remove',
  key: sideTrackKeys.remove,
  verb: ({ sideTrack: { verbs } }) => verbs.remove,
  may: [mustBeOurs],
  logs: ['side-track.removed'],
  async handle({ about }, tools) {
    await removeSideTrack(tools.scope, about.id);
    return {
      ...sayBack(tools.texts.sideTrack.saved.removed(about.number)),
      log: [{ type: 'side-track.removed' }],
    };
  },
});
