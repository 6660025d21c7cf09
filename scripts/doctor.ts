import { parseArgs } from 'node:util';
import { examineInstallation, type Finding } from '../src/chat/slack/installing/doctor.ts';
import { slackSettings } from '../src/chat/slack/platform.ts';
import { readConfig } from '../src/config.ts';
import { readableFault } from '../src/engine/fault.ts';
import { withDatabase } from '../src/open-database.ts';
import { channelsOn } from '../src/store/people/accounts.ts';
import { type Texts, textsIn } from '../src/texts/index.ts';

const line = ({ good, what, next }: Finding, { slackDoctor: { todo } }: Texts): string =>
  good ? `  ok   ${what}` : `  ${todo}  ${what}\n           ${next ?? ''}`;

const slackOf = () => {
  const slack = slackSettings(readConfig().environment);
  if (slack) return slack;
  throw new Error('SLACK_BOT_TOKEN n’est pas là : il n’y a rien à examiner. Suivez docs/install-slack.md.');
};

try {
  const { values } = parseArgs({ options: { locale: { type: 'string' } } });
  const texts = textsIn(values.locale);
  const slack = slackOf();
  const channels = await withDatabase(readConfig(), (db) => channelsOn(db, 'slack'));
  const findings = await examineInstallation({ ...slack, channels, now: () => new Date() }, texts);
  for (const finding of findings) console.log(line(finding, texts));
  if (findings.some(({ good }) => !good)) process.exitCode = 1;
} catch (error) {
  console.error(readableFault(error));
  process.exitCode = 1;
}
