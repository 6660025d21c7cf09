import type { Message, Piece, Section, Text } from '../../chat/message.ts';

/** An account of one workspace means nothing, or somebody else, on another: there, its name alone is shown. */

const pieceIn = (piece: Piece, workspaceId: string): Piece => {
  if (typeof piece === 'string' || !('person' in piece) || piece.workspace === undefined) return piece;
  const { workspace, user, ...person } = piece;
  return workspace === workspaceId && user !== undefined ? { ...person, user } : person;
};

const sectionIn = (section: Section, workspaceId: string): Section => {
  const { text } = section;
  const shown: Text | undefined = text?.map((piece) => pieceIn(piece, workspaceId));
  return shown ? { ...section, text: shown } : section;
};

export const withAccountsOf = (workspaceId: string, { sections, ...rest }: Message): Message => ({
  ...rest,
  sections: sections.map((section) => sectionIn(section, workspaceId)),
});
