import { writeFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';

const USAGE = `Usage : npm run manifest -- [--locale fr|en] [--command /eig] [--mode socket|http] [--url https://…] [--out slack-app.yml]
  --url est l’adresse à laquelle Slack appelle le robot ; il la faut avec --mode http, et seulement alors`;

const asked = () => {
  const { values } = parseArgs({
    options: {
      locale: { type: 'string', default: 'fr' },
      command: { type: 'string', default: '/eig' },
      mode: { type: 'string', default: 'socket' },
      url: { type: 'string' },
      // Not the one that the repository keeps: what is written for one installation is not a change to it.
      out: { type: 'string', default: 'slack-app.yml' },
    },
  });
  const { locale, mode, url } = values;
  const isMode = mode === 'socket' ? url === undefined : mode === 'http' && URL.canParse(url ?? '');
  if ((locale !== 'fr' && locale !== 'en') || !isMode) throw new Error(USAGE);
  return { ...values, locale } as const;
};

try {
  const { locale, command, url, out } = asked();
  // All commands and their texts: whoever only asks for help does not wait for them.
  const [{ writeYaml }, { slackApp }] = await Promise.all([
    import('../src/files/write-yaml.ts'),
    import('../src/slack-app.ts'),
  ]);
  await writeFile(out, writeYaml(slackApp({ locale, command, url })));
  console.log(
    `${out} : écrit. Collez-le sur https://api.slack.com/apps, « Create New App », « From a manifest ».`,
  );
} catch (error) {
  console.error(error instanceof Error ? error.message : USAGE);
  process.exitCode = 1;
}
