import { isSelect, type Message, type Section } from '../../chat/message.ts';

type Actions = NonNullable<Section['actions']>;

/**
 * Two buttons of one kind in a message need different ids, so the second is numbered. A practice writes its sections
 * without knowing what else the message contains, and its door is found by the id without number.
 */
export const withUniqueIds = ({ sections, ...rest }: Message): Message => {
  const seen = new Map<string, number>();
  const unique = <Action extends { id: string }>(action: Action): Action => {
    const rank = (seen.get(action.id) ?? 0) + 1;
    seen.set(action.id, rank);
    return rank === 1 ? action : { ...action, id: `${action.id}${rank}` };
  };
  const numbered = (actions: Actions): Actions => (isSelect(actions) ? unique(actions) : actions.map(unique));
  return {
    ...rest,
    sections: sections.map((section) =>
      section.actions ? { ...section, actions: numbered(section.actions) } : section,
    ),
  };
};

export const withoutNumber = (id: string): string => id.replace(/\d+$/, '');
