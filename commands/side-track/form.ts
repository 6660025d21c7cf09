import type { Text } from '../../src/chat/message.ts';
import type { Field, Form } from '../../src/chat/form.ts';
import { harmless } from '../../src/chat/plain.ts';
import { keyNamed } from '../../src/rituals/words/named.ts';
import { webLink } from '../../src/rituals/words/web-link.ts';
import {
  checkSideTrack,
  SIDE_TRACK_LIMITS,
  SIDE_TRACK_STATES,
  type SideTrack,
  type SideTrackRefusal,
} from '../../src/rituals/side-track/side-track.ts';
import { LOCALES, type Texts } from '../../src/texts/index.ts';

export const SIDE_TRACK_FORM = 'sideTrack';

export type Values = Readonly<Record<string, string | readonly string[]>>;

const textField = (
  name: 'title' | 'tried' | 'link',
  given: Partial<SideTrack>,
  { sideTrack }: Texts,
): Field => ({
  name,
  label: sideTrack.labels[name],
  required: name === 'title',
  type: name === 'tried' ? 'long' : 'text',
  max: SIDE_TRACK_LIMITS[name],
  value: given[name] ?? '',
  ...(name === 'title' ? { question: sideTrack.questions.title } : {}),
});

/** `payload`: the number of the side track to change. */
export const sideTrackForm = (given: Partial<SideTrack>, texts: Texts, payload = ''): Form => {
  const { labels, states, shareable, hints, formTitle } = texts.sideTrack;
  return {
    id: SIDE_TRACK_FORM,
    title: formTitle,
    payload,
    fields: [
      textField('title', given, texts),
      textField('tried', given, texts),
      textField('link', given, texts),
      {
        name: 'state',
        label: labels.state,
        required: true,
        type: 'select',
        value: given.state ?? 'idea',
        options: SIDE_TRACK_STATES.map((value) => ({ value, label: states[value] })),
      },
      {
        name: 'shareable',
        label: labels.shareable,
        hint: hints.shareable,
        required: true,
        type: 'select',
        value: given.shareable ? 'yes' : 'no',
        options: [
          { value: 'yes', label: shareable.yes },
          { value: 'no', label: shareable.no },
        ],
      },
    ],
  };
};

const sentenceFor = (
  refusal: SideTrackRefusal,
  { sideTrack: { labels, refused } }: Texts,
): [field: string, sentence: string] =>
  refusal.code === 'too-long'
    ? [refusal.field, refused['too-long'](labels[refusal.field], refusal.max, refusal.length)]
    : [refusal.field, refused[refusal.code]];

const WORDS = LOCALES.map(({ sideTrack }) => sideTrack);
const STATES_THEMSELVES = { idea: ['idea'], running: ['running'], shown: ['shown'], stopped: ['stopped'] };

const typedValue = (values: Values, name: string): string | undefined => {
  const value = values[name];
  return typeof value === 'string' ? harmless(value).trim() : undefined;
};

const linkIn = (given: string): string => webLink(given) ?? given;

/** From a form or typed lines; anything left out stays as it was. */
export const readSideTrack = (
  values: Values,
  before: Partial<SideTrack>,
  texts: Texts,
): { track: SideTrack } | { errors: Record<string, Text> } => {
  const { refused, states } = texts.sideTrack;
  const stateTyped = typedValue(values, 'state');
  const shareTyped = typedValue(values, 'shareable');
  const state = stateTyped
    ? keyNamed(stateTyped, [STATES_THEMSELVES, ...WORDS.map(({ stateWords }) => stateWords)])
    : (before.state ?? 'idea');
  const share = shareTyped
    ? keyNamed(
        shareTyped,
        WORDS.map(({ yesNo }) => yesNo),
      )
    : before.shareable
      ? 'yes'
      : 'no';
  const track: SideTrack = {
    title: (typedValue(values, 'title') ?? before.title ?? '').replace(/\s+/g, ' '),
    tried: typedValue(values, 'tried') ?? before.tried ?? '',
    link: linkIn(typedValue(values, 'link') ?? before.link ?? ''),
    state: state ?? 'idea',
    shareable: share === 'yes',
  };
  const sentences = [
    ...checkSideTrack(track).map((fault) => sentenceFor(fault, texts)),
    ...(state ? [] : [['state', refused.state(Object.values(states).join(', '))] as const]),
    ...(share ? [] : [['shareable', refused.shareable] as const]),
  ];
  if (sentences.length === 0) return { track };
  return { errors: Object.fromEntries(sentences.map(([field, sentence]) => [field, [sentence]])) };
};
