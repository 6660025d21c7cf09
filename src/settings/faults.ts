import type { z } from 'zod';
import type { Env, PlatformDefinition } from '../chat/platform.ts';
import { settings, type SettingName } from './shape.ts';
import { type Locale, type Texts, textsIn } from '../texts/index.ts';

/** What is wrong with the settings, in words for whoever runs the bot. */

type Say = Texts['operatorSettings'];

/** Every setting has its words in both languages, or this does not compile. */
const expectsOf = (name: SettingName, { expects }: Say): string => {
  const said: Readonly<Record<SettingName, string>> = expects;
  return said[name];
};

const LOOPBACK = ['127.0.0.1', 'localhost', '::1'];

export class BadSettings extends Error {
  readonly faults: readonly string[];
  constructor(faults: readonly string[], locale: Locale) {
    super(textsIn(locale).operatorSettings.refused(faults));
    this.name = 'BadSettings';
    this.faults = faults;
  }
}

const isName = (name: PropertyKey | undefined): name is SettingName => String(name) in settings.shape;

const shapeFaults = (error: z.ZodError | undefined, say: Say): string[] =>
  [...new Set(error?.issues.map(({ path }) => path[0]))]
    .filter(isName)
    .map((name) => say.wrong(name, expectsOf(name, say)));

const sandboxFaults = (env: Env, say: Say): string[] =>
  env['HOST'] && !LOOPBACK.includes(env['HOST']) ? [say.localOnly] : [];

const liveFaults = (env: Env, say: Say): string[] =>
  Object.entries(say.needed)
    .filter(([name]) => !env[name])
    .map(([, sentence]) => sentence);

/** Each setting of no use without the other. */
const NEEDS: Readonly<Record<string, string>> = {
  SECRET_KEY_PREVIOUS: 'SECRET_KEY',
  MIGRATION_DATABASE_URL: 'DATABASE_URL',
};

const uselessFaults = (env: Env, say: Say): string[] =>
  Object.entries(NEEDS)
    .filter(([name, other]) => env[name] && !env[other])
    .map(([name, other]) => say.useless(name, other));

const platformFaults = (
  env: Env,
  { settings: own, opensWith, missing }: PlatformDefinition,
  locale: Locale,
): string[] => {
  const { operatorSettings: say } = textsIn(locale);
  const set = Object.entries(own).flatMap(([name, setting]) => {
    const value = env[name];
    return value === undefined ? [] : [{ name, ...setting, isGood: setting.accepts(value) }];
  });
  return [
    ...set.filter(({ isGood }) => !isGood).map(({ name, expects }) => say.wrong(name, expects[locale])),
    ...(env[opensWith]
      ? missing(env).map((sentence) => sentence[locale])
      : set.map(({ name }) => say.useless(name, opensWith))),
  ];
};

const soonFaults = (env: Env, notYet: Examined['notYet'], say: Say): string[] =>
  Object.entries(notYet)
    .filter(([name]) => env[name])
    .map(([name, platform]) => say.notYet(name, platform));

type Examined = {
  error: z.ZodError | undefined;
  known: readonly PlatformDefinition[];
  /** Settings of platforms to come. */
  notYet: Readonly<Record<string, string>>;
  kind: 'sandbox' | 'live';
  locale: Locale;
};

/** Invalid values, then missing or useless ones: all of them at once. */
export const faultsOf = (env: Env, { error, known, notYet, kind, locale }: Examined): string[] => {
  const { operatorSettings: say } = textsIn(locale);
  return [
    ...shapeFaults(error, say),
    ...known.flatMap((platform) => platformFaults(env, platform, locale)),
    ...(kind === 'live' ? liveFaults(env, say) : sandboxFaults(env, say)),
    ...uselessFaults(env, say),
    ...soonFaults(env, notYet, say),
  ];
};
