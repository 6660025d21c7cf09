import { choice, yesNo } from '../../src/engine/practice/fields/choice.ts';
import { fields } from '../../src/engine/practice/fields/set.ts';
import { link, long, text } from '../../src/engine/practice/fields/text.ts';
import { SIDE_TRACK_LIMITS, SIDE_TRACK_STATES } from '../../src/rituals/side-track/side-track.ts';

export const trackFields = fields({
  title: text({
    label: ({ sideTrack }) => sideTrack.labels.title,
    typed: ({ sideTrack }) => sideTrack.typedLabels.title,
    question: ({ sideTrack }) => sideTrack.questions.title,
    max: SIDE_TRACK_LIMITS.title,
    required: true,
    refused: { required: ({ sideTrack }) => sideTrack.refused.required },
  }),
  tried: long({
    label: ({ sideTrack }) => sideTrack.labels.tried,
    typed: ({ sideTrack }) => sideTrack.typedLabels.tried,
    max: SIDE_TRACK_LIMITS.tried,
  }),
  link: link({
    label: ({ sideTrack }) => sideTrack.labels.link,
    typed: ({ sideTrack }) => sideTrack.typedLabels.link,
    max: SIDE_TRACK_LIMITS.link,
    wrong: ({ sideTrack }) => sideTrack.refused['wrong-link'],
  }),
  state: choice({
    label: ({ sideTrack }) => sideTrack.labels.state,
    typed: ({ sideTrack }) => sideTrack.typedLabels.state,
    values: SIDE_TRACK_STATES,
    labels: ({ sideTrack }) => sideTrack.states,
    words: ({ sideTrack }) => sideTrack.stateWords,
    usual: 'idea',
    refused: ({ sideTrack }) => sideTrack.refused.state(Object.values(sideTrack.states).join(', ')),
  }),
  shareable: yesNo({
    label: ({ sideTrack }) => sideTrack.labels.shareable,
    typed: ({ sideTrack }) => sideTrack.typedLabels.shareable,
    hint: ({ sideTrack }) => sideTrack.hints.shareable,
    yes: ({ sideTrack }) => sideTrack.shareable.yes,
    no: ({ sideTrack }) => sideTrack.shareable.no,
    usual: false,
    refused: ({ sideTrack }) => sideTrack.refused.shareable,
  }),
});
