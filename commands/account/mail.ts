import { act } from '../../src/engine/practice/acts/act.ts';
import { accountKeys } from '../../src/messages/account/keys.ts';
import { confirmAccount } from '../../src/store/people/linked-accounts.ts';
import { stopMail } from '../../src/store/people/mail-accounts.ts';
import { sayBack } from '../../src/engine/practice/outcome.ts';

/** « C’est bien moi », from the first mail: nothing else goes to an address before. */
export const itsMe = act({
  name: 'account-its-me',
  key: accountKeys.itsMe,
  verb: ({ answer }) => answer.itsMe.words,
  async handle({ call: { person, workspaceId } }, { scope, texts: { answer } }) {
    const { done, already } = answer.itsMe;
    const confirmed = await confirmAccount(scope.tx, workspaceId, person.id);
    return {
      ...sayBack(confirmed ? done : already),
      ...(confirmed ? { privately: true } : {}),
    };
  },
});

/** In one click, from the mail program itself. */
export const stopMails = act({
  name: 'account-stop-mail',
  key: accountKeys.stopMail,
  verb: ({ answer }) => answer.stop.words,
  async handle({ call: { person } }, { scope, texts: { answer } }) {
    const stopped = await stopMail(scope.tx, person.id);
    return {
      ...sayBack(answer.stop[stopped]),
      ...(stopped === 'already' ? {} : { privately: true }),
    };
  },
});
