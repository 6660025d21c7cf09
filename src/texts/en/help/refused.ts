import type { HelpRefusedTexts } from '../../fr/help/refused.ts';

const list = new Intl.ListFormat('en', { type: 'conjunction' });

export const helpRefused: HelpRefusedTexts = {
  'too-many-tags': (max) =>
    `${max} keywords at most. Nothing was saved: keep the most useful and send again.`,
  'tag-too-long': (max) => `A keyword holds ${max} characters. Nothing was saved: shorten it and send again.`,
  audience: (words) =>
    `I did not understand whom to ask, or this circle is not open to you. Nothing was saved: choose among ${list.format(words)}.`,
  noChannel:
    'No channel is set for this circle. Nothing was posted: choose another one, or write to the programme team.',
  unknown: (number) =>
    `I find no request no. ${number} that you may read. Nothing was done. “peer-help list” shows those that are open.`,
  which: 'Tell me which request, by its number, for instance “take 12”. Nothing was done.',
  own: 'It is your own request: nothing was done. To close it, “peer-help solved” and its number.',
  notYours: 'Only the person who asked can do that. Nothing was done. You may reply in the thread.',
  already: (number) => `You already help with request no. ${number}: nothing changed.`,
  over: (number, state) => `Request no. ${number} is already ${state}: nothing changed.`,
  notHelping: (number) =>
    `You did not take request no. ${number}: nothing changed. To take it, “take ${number}”.`,
  notDraft: (number) => `Request no. ${number} is already posted: nothing changed.`,
  draft: (number) =>
    `Request no. ${number} is not posted yet: nothing changed. Type “peer-help publish ${number}”.`,
  widest: (number) => `Request no. ${number} already reaches the widest circle: nothing changed.`,
  coordination: 'Only the programme team can remove a request. Nothing was done.',
  reason: (number) =>
    `A reason is needed, it will be given to the person. Nothing was done: “peer-help remove ${number}” followed by the reason.`,
  nothing: 'This report says nothing of a need for help: type “peer-help” to ask your question.',
};
