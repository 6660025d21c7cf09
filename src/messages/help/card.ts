import { said, type Section, strong, type Text } from '../../chat/message.ts';
import { isLasting, type HelpAudience, weeksSince, widerAudience } from '../../rituals/help/request.ts';
import type { HelpRequest } from '../../store/help/requests.ts';
import type { Hand } from '../../store/help/hands.ts';
import type { Texts } from '../../texts/index.ts';

/** A request in words, for every message. */

export const requestTitle = (start: string, { subject }: Pick<HelpRequest, 'subject'>): Text => [
  start,
  ' · ',
  said(subject),
];

/** By name in the cohort, by team outside it. */
const signatureText = (request: HelpRequest, audience: HelpAudience, { help }: Texts): Text => {
  if (audience === 'community') return [said(help.byTeam(request.team ?? ''))];
  return [said(help.signed(request.author ?? help.someone, request.team ?? ''))];
};

const requestFields = ({ context, tried, tags }: HelpRequest, { help }: Texts): [Text, Text][] => {
  const shown: [string, string][] = [
    [help.labels.context, context],
    [help.labels.tried, tried],
    [help.labels.tags, tags.join(', ')],
  ];
  return shown.filter(([, value]) => value !== '').map(([label, value]) => [[strong(label)], [said(value)]]);
};

export const requestSections = (request: HelpRequest, audience: HelpAudience, texts: Texts): Section[] => [
  { text: signatureText(request, audience, texts) },
  { fields: requestFields(request, texts) },
  { text: [texts.help.wanted(texts.help.urgencies[request.urgency])] },
];

export const waitingSection = (
  request: HelpRequest,
  today: Temporal.PlainDate,
  { help }: Texts,
): Section[] => (isLasting(request.tags) ? [{ text: [help.wait(weeksSince(request.askedOn, today))] }] : []);

export const namesOf = (hands: readonly Hand[]): string[] =>
  hands.filter(({ kind }) => kind === 'helping').map(({ name }) => name);

/** The public thread names nobody: helpers show their name by replying in it. */
export const whoHelps = (hands: readonly Hand[], audience: HelpAudience, { help }: Texts): Section[] => {
  const names = namesOf(hands);
  if (names.length === 0) return [];
  return [{ text: [audience === 'community' ? help.helped : said(help.helpedBy(names))] }];
};

export const stateOf = ({ state }: Pick<HelpRequest, 'state'>, { help }: Texts): string => help.states[state];

export const learntSection = ({ learnt }: HelpRequest, { help }: Texts): Section[] =>
  learnt === '' ? [] : [{ text: [strong(help.learntLine), ' ', said(learnt)] }];

/** On the post of a former audience, after the request was widened. */
export const widenedSection = (request: HelpRequest, audience: HelpAudience, { help }: Texts): Section[] => {
  if (request.audience === audience) return [];
  return [
    {
      text: [
        widerAudience(audience) === request.audience && request.audience === 'cohort'
          ? help.widenedToCohort
          : help.widened,
      ],
    },
  ];
};
