import { parseArgs } from 'node:util';
import { type Finding, badFinding } from '../src/chat/adapter/finding.ts';
import { networkCode } from '../src/chat/adapter/never-left.ts';
import { mailSettings } from '../src/chat/mail/platform.ts';
import { callBackUrls } from '../src/chat/mattermost/paths.ts';
import { mattermostSettings } from '../src/chat/mattermost/platform.ts';
import { slackSettings } from '../src/chat/slack/platform.ts';
import { BadSettings } from '../src/settings/faults.ts';
import { type Config, readOwnConfig } from '../src/config.ts';
import { asUnusable, Unusable } from '../src/postgres/advice.ts';
import { withDatabase, withDatabaseUrl } from '../src/open-database.ts';
import { openKeys } from '../src/secret-key.ts';
import { examineDatabase } from '../src/store/core/examine.ts';
import { hasErasuresFile } from '../src/store/core/instance.ts';
import { acceptKey, checksOf } from '../src/store/core/key-check.ts';
import { channelsOn } from '../src/store/people/settle-in.ts';
import { type Locale, type Texts, textsIn } from '../src/texts/index.ts';
import { examineAddress, examineBot } from './doctor/address.ts';
import { databaseFindings, examineDisk } from './doctor/database.ts';
import { examineErasures, examineNode, examineSettings } from './doctor/settings.ts';

const line = ({ good, what, next }: Finding, { slackDoctor: { todo } }: Texts): string =>
  good ? `  ok   ${what}` : `  ${todo}  ${what}\n           ${next ?? ''}`;

const now = (): Date => new Date();

/** The library of a platform is loaded only where there is something to ask it. */
const onPlatform = {
  slack: () => import('../src/chat/slack/installing/doctor.ts'),
  mattermost: () => import('../src/chat/mattermost/installing/doctor.ts'),
  mail: () => import('../src/chat/mail/installing/doctor.ts'),
};

/** Without the database nothing else can be said of it. */
const examineOwnDatabase = async (config: Config, texts: Texts): Promise<Finding[]> => {
  const { database: say } = texts.operatorDoctor;
  try {
    return await withDatabaseUrl(config, async (url) =>
      databaseFindings(
        await examineDatabase(url),
        { config, checks: checksOf(openKeys(config)), now: now() },
        texts,
      ),
    );
  } catch (error) {
    if (config.databaseUrl) return [badFinding(say.away(networkCode(error) ?? 'unknown'), say.reach)];
    return [badFinding(say.unusable, say.whyUnusable[asUnusable(error).why])];
  }
};

const onSlack = async (config: Config, texts: Texts): Promise<Finding[]> => {
  const slack = slackSettings(config.environment);
  if (!slack) return [];
  const channels = await withDatabase(config, (db) => channelsOn(db, 'slack'));
  const { examineInstallation } = await onPlatform.slack();
  return examineInstallation({ ...slack, channels, now }, texts);
};

const onMattermost = async (config: Config, texts: Texts): Promise<Finding[]> => {
  const mattermost = mattermostSettings(config.environment);
  if (!mattermost) return [];
  const { command, publicUrl = '' } = config;
  const urls = callBackUrls(mattermost.callbackUrl ?? publicUrl);
  const channels = await withDatabase(config, (db) => channelsOn(db, 'mattermost'));
  const { examineInstallation } = await onPlatform.mattermost();
  const keys = openKeys(config);
  return examineInstallation({ ...mattermost, ...urls, keys, command, channels, now }, texts);
};

const onMail = async (config: Config, texts: Texts): Promise<Finding[]> => {
  const mail = mailSettings(config.environment);
  if (!mail) return [];
  const { examineInstallation } = await onPlatform.mail();
  return examineInstallation(mail, texts);
};

const erasures = (config: Config, texts: Texts): Promise<Finding[]> =>
  withDatabase(config, async (db) => examineErasures(config, await hasErasuresFile(db), texts));

const examineAll = async (config: Config, texts: Texts): Promise<Finding[]> => {
  const found = [examineNode(texts), examineSettings(texts), ...(await examineOwnDatabase(config, texts))];
  const { finding, runs } = await examineBot(config, texts);
  const rest = [
    ...(await examineDisk(config, texts)),
    finding,
    ...(runs ? await examineAddress(config, texts) : []),
  ];
  // What is left reads the database, and repeats its fault otherwise.
  if (found.some(({ good }) => !good)) return [...found, ...rest];
  return [
    ...found,
    ...(await erasures(config, texts)),
    ...rest,
    ...(await onSlack(config, texts)),
    ...(await onMattermost(config, texts)),
    ...(await onMail(config, texts)),
  ];
};

const report = async (locale: Locale): Promise<void> => {
  const texts = textsIn(locale);
  const config = readOwnConfig(locale);
  const findings = await examineAll(config, texts);
  for (const finding of findings) console.log(line(finding, texts));
  if (config.platforms.length === 0) console.log(`\n${texts.operatorDoctor.unconnected}`);
  if (findings.some(({ good }) => !good)) process.exitCode = 1;
};

/** Settings’ faults are sentences already; of anything else a code is said, in the reader’s language. */
const faultSentence = (error: unknown, { operatorDoctor: say }: Texts): string => {
  if (error instanceof BadSettings) return error.message;
  if (error instanceof Unusable) return `${say.database.unusable}\n  ${say.database.whyUnusable[error.why]}`;
  return say.interrupted(networkCode(error) ?? (error instanceof Error ? error.name : 'unknown'));
};

let asked: string | undefined;
try {
  const { values } = parseArgs({
    options: { locale: { type: 'string' }, 'new-key': { type: 'boolean', default: false } },
  });
  asked = values.locale;
  const locale = textsIn(asked).locale;
  if (values['new-key']) {
    const config = readOwnConfig(locale);
    await withDatabase(config, (db) => acceptKey(db, openKeys(config)));
  }
  await report(locale);
} catch (error) {
  console.error(faultSentence(error, textsIn(asked)));
  process.exitCode = 1;
}
