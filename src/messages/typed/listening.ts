import type { Button, Section, Text } from '../../chat/message.ts';
import type { Distress } from '../../rituals/words/distress/kinds.ts';
import type { Role } from '../../rituals/people/roles.ts';
import type { Texts } from '../../texts/index.ts';
import { buttonFor } from '../acting/key.ts';
import { typedKeys } from './keys.ts';

export type Who = {
  roles: readonly Role[];
  programme: string;
  /** Typed in a channel, where others read it all the same. */
  inPublic?: boolean;
};

const wordOf = (words: readonly string[]): string => words[0] ?? '';

/** The community has no coach to call. */
const mayCall = (roles: readonly Role[]): boolean =>
  roles.some((role) => role === 'eig' || role === 'mentor' || role === 'coordination');

const typingButton = (label: string, word: string, texts: Texts): Button =>
  buttonFor(typedKeys.typeWord, word, texts, { label });

/** A person to talk to, before anything a bot can do. */
export const someoneToTalkTo = (distress: Distress, { roles, programme }: Who, texts: Texts): Section[] => {
  const { distress: words } = texts.typed;
  const call = wordOf(texts.call.words);
  const list: Text[] = [
    ...(distress === 'self-harm' ? [[words.selfHarm]] : []),
    ...(mayCall(roles) ? [[words.call(call)]] : []),
    [words.programme(programme)],
  ];
  return [
    {
      text: [words.someone],
      list,
      ...(mayCall(roles) ? { actions: [typingButton(words.callButton, call, texts)] } : {}),
    },
  ];
};

/** How to stop messages; community members may also leave. */
export const howToStop = ({ roles }: Pick<Who, 'roles'>, texts: Texts): Section => {
  const { stop } = texts.typed;
  const pause = wordOf(texts.account.pause.words);
  const leave = wordOf(texts.community.leave.words);
  const isCommunity = roles.includes('community');
  return {
    list: [[stop.pause(pause)], ...(isCommunity ? [[stop.leave(leave)]] : [])],
    actions: [
      typingButton(stop.pauseButton, pause, texts),
      ...(isCommunity ? [typingButton(stop.leaveButton, leave, texts)] : []),
    ],
  };
};

/** Shown before a text that others would read; « stop » is answered with how to stop. */
export const personFirst = (distress: Distress, who: Who, texts: Texts): Section[] => [
  ...(distress === 'stop' ? [howToStop(who, texts)] : []),
  ...someoneToTalkTo(distress, who, texts),
];

/** The answer to a message of distress, which is not stored. */
export const distressSections = (distress: Distress, who: Who, texts: Texts): Section[] => {
  const { typed } = texts;
  if (distress !== 'stop')
    return [
      { text: [who.inPublic ? typed.distress.inChannel : typed.distress.unread] },
      ...someoneToTalkTo(distress, who, texts),
    ];
  return [
    { text: [who.inPublic ? typed.stop.inChannel : typed.stop.unread] },
    howToStop(who, texts),
    ...someoneToTalkTo(distress, who, texts),
  ];
};
