import { parseArgs } from 'node:util';
import type { Finding } from '../src/chat/adapter/finding.ts';
import { examineInstallation as examineMail } from '../src/chat/mail/installing/doctor.ts';
import { mailSettings } from '../src/chat/mail/platform.ts';
import { examineInstallation as examineMattermost } from '../src/chat/mattermost/installing/doctor.ts';
import { callBackUrls } from '../src/chat/mattermost/paths.ts';
import { mattermostSettings } from '../src/chat/mattermost/platform.ts';
import { examineInstallation as examineSlack } from '../src/chat/slack/installing/doctor.ts';
import { slackSettings } from '../src/chat/slack/platform.ts';
import { type Config, readConfig } from '../src/config.ts';
import { readableFault } from '../src/engine/fault.ts';
import { withDatabase } from '../src/open-database.ts';
import { openKeys } from '../src/secret-key.ts';
import { channelsOn } from '../src/store/people/accounts.ts';
import { type Texts, textsIn } from '../src/texts/index.ts';

const line = ({ good, what, next }: Finding, { slackDoctor: { todo } }: Texts): string =>
  good ? `  ok   ${what}` : `  ${todo}  ${what}\n           ${next ?? ''}`;

const now = (): Date => new Date();

const channelsFor = (config: Config, platform: string) =>
  withDatabase(config, (db) => channelsOn(db, platform));

const onSlack = async (config: Config, texts: Texts): Promise<Finding[]> => {
  const slack = slackSettings(config.environment);
  if (!slack) return [];
  return examineSlack({ ...slack, channels: await channelsFor(config, 'slack'), now }, texts);
};

const onMattermost = async (config: Config, texts: Texts): Promise<Finding[]> => {
  const mattermost = mattermostSettings(config.environment);
  if (!mattermost) return [];
  const { command, publicUrl = '' } = config;
  const urls = callBackUrls(mattermost.callbackUrl ?? publicUrl);
  const channels = await channelsFor(config, 'mattermost');
  return examineMattermost({ ...mattermost, ...urls, keys: openKeys(config), command, channels, now }, texts);
};

const onMail = async (config: Config, texts: Texts): Promise<Finding[]> => {
  const mail = mailSettings(config.environment);
  return mail ? examineMail(mail, texts) : [];
};

try {
  const { values } = parseArgs({ options: { locale: { type: 'string' } } });
  const texts = textsIn(values.locale);
  const config = readConfig();
  if (config.platforms.length === 0)
    throw new Error(
      'SLACK_BOT_TOKEN, MATTERMOST_TOKEN et SMTP_URL ne sont pas là : il n’y a rien à examiner. Suivez docs/install-slack.md, docs/install-mattermost.md ou docs/install-mail.md.',
    );
  const findings = [
    ...(await onSlack(config, texts)),
    ...(await onMattermost(config, texts)),
    ...(await onMail(config, texts)),
  ];
  for (const finding of findings) console.log(line(finding, texts));
  if (findings.some(({ good }) => !good)) process.exitCode = 1;
} catch (error) {
  console.error(readableFault(error));
  process.exitCode = 1;
}
