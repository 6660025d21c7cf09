import { said, type Text } from '../../chat/message.ts';
import type { Texts } from '../../texts/index.ts';

/** « (GrefClair) »: items on the page are a team's, never one person's. */
export const teamSignature = (team: string | null, { digest }: Texts): Text =>
  team === null || team === '' ? [] : [' ', said(digest.signed(team))];
