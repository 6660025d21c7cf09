import { chatContract } from '../../contracts/chat.ts';
import { ADA, aPostOffice, bodyOf } from '../../fixtures/chat/mail/office.ts';

chatContract(
  'mail',
  async () => {
    const { smtp, mail } = await aPostOffice();
    return {
      chat: mail,
      person: { user: 'ada' },
      stranger: { user: 'nobody' },
      read: async () => smtp.to(ADA.address).map(({ mail: read }) => bodyOf(read.text)),
    };
  },
  { edits: 'never' },
);
