import { message, said } from '../../chat/message.ts';
import { companyOf } from '../../store/pairing/pairings.ts';
import { defineMessage } from '../define.ts';

/** To each member of a group: whom they meet. Once forgotten, it is removed from their screens too. */
export const pairingDrawn = defineMessage({
  kind: 'pairing-drawn',
  async render(groupId, { scope, texts, person }) {
    const company = person && (await companyOf(scope, groupId, person.id));
    if (!company) return undefined;
    const { pairing: words } = texts;
    if (company.length === 0) return message({ text: [words.alone] });
    const names = company.map(({ name, team }) => (team ? words.withTeam(name, team) : name));
    return message({ text: [said(words.drawn(names))] }, { text: [words.next] });
  },
});
