import { said, type Text } from '../../chat/message.ts';
import type { Texts } from '../../texts/index.ts';

/** « (GrefClair) »: what is on the page belongs to a team, never to one of its people. */
export const signed = (team: string | null, { digest }: Texts): Text =>
  team === null || team === '' ? [] : [' ', said(digest.signed(team))];
