import { bad, type Finding, good } from '../../src/chat/adapter/finding.ts';
import { failureOf } from '../../src/chat/mail/failure.ts';
import { checkServer } from '../../src/chat/mail/server.ts';
import type { MailSettings } from '../../src/chat/mail/settings.ts';
import type { Texts } from '../../src/texts/index.ts';

/** Whether the mail server lets us in. Nothing is sent. */
export const examineMail = async (
  settings: MailSettings | undefined,
  { operatorDoctor: { mail: say } }: Texts,
): Promise<Finding[]> => {
  if (!settings) return [];
  try {
    await checkServer(settings.url);
    return [good(say.good(settings.from.address))];
  } catch (error) {
    const failure = failureOf(error, false);
    const isRefused = failure.kind === 'suspended' || failure.kind === 'refused';
    return [isRefused ? bad(say.refused(failure.reason), say.login) : bad(say.away, say.reach)];
  }
};
