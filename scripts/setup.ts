import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { createInterface } from 'node:readline/promises';
import { parseArgs } from 'node:util';
import { BadSettings } from '../src/settings/faults.ts';
import { type Config, readConfig, settingNames } from '../src/config.ts';
import { ENV_FILE, envLine, readEnvFile } from '../src/env-file.ts';
import { NODE_SETTINGS } from '../src/node-settings.ts';
import { PLATFORMS } from '../src/platforms.ts';
import { type Texts, textsIn } from '../src/texts/index.ts';
import { pathsOf } from '../src/web/public-address.ts';
import { senderIn } from '../src/chat/mail/platform.ts';
import { askSettings } from './setup/ask-settings.ts';
import { proxyConfig } from './setup/proxy-config.ts';

/** `npm run setup`: asks for the settings, or takes them as arguments, and writes them whole or not at all. */

type Values = Record<string, string>;

class Refused extends Error {}

const given = (pairs: readonly string[], { operatorSetup: say }: Texts): Values =>
  Object.fromEntries(
    pairs.map((pair) => {
      const [, name, value = ''] = /^(\w+)=(.*)$/s.exec(pair) ?? [];
      if (!name) throw new Refused(say.notAPair(pair.slice(0, 40)));
      return [name, value];
    }),
  );

const asked = async (known: Values, texts: Texts): Promise<Values> => {
  const terminal = createInterface({ input: process.stdin, output: process.stdout });
  try {
    return await askSettings(known, (question) => terminal.question(question), texts);
  } finally {
    terminal.close();
  }
};

const alreadyThere = (texts: Texts): Values => {
  const names = [...settingNames(), ...NODE_SETTINGS];
  const { values, faults } = readEnvFile(ENV_FILE, names, texts.operatorSettings.file);
  if (faults.length > 0) throw new Refused(texts.operatorSetup.refused(ENV_FILE, faults));
  return Object.fromEntries(Object.entries(values).filter((pair): pair is [string, string] => !!pair[1]));
};

const isLive = (values: Values): boolean => PLATFORMS.some(({ opensWith }) => values[opensWith]);

const withKey = (values: Values): Values =>
  isLive(values) && !values['SECRET_KEY']
    ? { ...values, SECRET_KEY: randomBytes(32).toString('base64url') }
    : values;

const unknownNames = (values: Values, { operatorSetup: say }: Texts): string[] =>
  Object.keys(values)
    .filter((name) => ![...settingNames(), ...NODE_SETTINGS].includes(name))
    .map((name) => say.unknown(name));

const checked = (values: Values, texts: Texts): Config => {
  const unknown = unknownNames(values, texts);
  try {
    const config = readConfig(values, PLATFORMS, texts.locale);
    if (unknown.length === 0) return config;
  } catch (error) {
    if (!(error instanceof BadSettings)) throw error;
    unknown.push(...error.faults);
  }
  throw new Refused(texts.operatorSetup.refused(ENV_FILE, unknown));
};

const lineOf = ([name, value]: [string, string], { operatorSetup: say }: Texts): string => {
  const line = envLine(name, value);
  if (line === undefined) throw new Refused(say.unwritable(name));
  return line;
};

/** Comments and lines that do not change stay as their author wrote them. */
const withChanges = (text: string, changed: [string, string][], texts: Texts): string => {
  const lines = text === '' ? [] : text.trimEnd().split(/\r?\n/);
  for (const pair of changed) {
    const at = lines.findIndex((line) => new RegExp(`^\\s*(?:export\\s+)?${pair[0]}\\s*=`).test(line));
    lines.splice(at < 0 ? lines.length : at, at < 0 ? 0 : 1, lineOf(pair, texts));
  }
  return `${lines.join('\n')}\n`;
};

const save = (changed: [string, string][], texts: Texts): void => {
  const text = existsSync(ENV_FILE) ? readFileSync(ENV_FILE, 'utf8') : '';
  const draft = `${ENV_FILE}.${process.pid}`;
  writeFileSync(draft, withChanges(text, changed, texts), { mode: 0o600, flush: true });
  renameSync(draft, ENV_FILE);
};

const toPaste = (
  { platforms, environment, publicUrl, port }: Config,
  { operatorSetup: say }: Texts,
): string[] => {
  if (!publicUrl) return [];
  const sender = senderIn(environment['MAIL_FROM'] ?? '');
  const names: readonly string[] = platforms.map(({ name }) => name);
  const isCalled = environment['SLACK_SIGNING_SECRET'] !== undefined && !environment['SLACK_APP_TOKEN'];
  return [
    ...(names.includes('slack') ? [say.slack(isCalled ? publicUrl : undefined)] : []),
    ...(names.includes('mattermost') ? [say.mattermost(publicUrl)] : []),
    ...(sender ? [say.mail(sender.address.slice(sender.address.lastIndexOf('@') + 1))] : []),
    say.proxy(proxyConfig(publicUrl, port, pathsOf({ platforms, environment }))),
  ];
};

const setUp = async (pairs: readonly string[], texts: Texts): Promise<string[]> => {
  const { operatorSetup: say } = texts;
  const before = alreadyThere(texts);
  const known = { ...before, ...given(pairs, texts) };
  if (pairs.length === 0 && !process.stdin.isTTY) throw new Refused(say.usage(settingNames().join(', ')));
  const values = pairs.length > 0 ? known : { ...known, ...(await asked(known, texts)) };
  const complete = withKey(values);
  const config = checked(complete, texts);
  save(
    Object.entries(complete).filter(([name, value]) => value !== (before[name] ?? '')),
    texts,
  );
  const made = complete === values ? [] : [say.keyMade];
  return [say.written(ENV_FILE), ...made, ...toPaste(config, texts), say.next];
};

const { values, positionals } = parseArgs({
  options: { locale: { type: 'string' } },
  allowPositionals: true,
});
try {
  console.log((await setUp(positionals, textsIn(values.locale))).join('\n\n'));
} catch (error) {
  if (!(error instanceof Refused)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
