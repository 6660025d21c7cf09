import type { Texts } from '../../src/texts/index.ts';

type Values = Readonly<Record<string, string>>;

/** A platform that is not wanted has nothing more to be asked about. */
const ONLY_IF: Readonly<Record<string, (values: Values) => boolean>> = {
  SLACK_APP_TOKEN: ({ SLACK_BOT_TOKEN: bot }) => !!bot,
  SLACK_SIGNING_SECRET: ({ SLACK_BOT_TOKEN: bot, SLACK_APP_TOKEN: app }) => !!bot && !app,
  MATTERMOST_TOKEN: ({ MATTERMOST_URL: url }) => !!url,
  MAIL_FROM: ({ SMTP_URL: server }) => !!server,
  MAIL_INBOX_URL: ({ SMTP_URL: server }) => !!server,
};

/** The answers to the essential questions. What is already set is not asked for again. */
export const askSettings = async (
  known: Values,
  ask: (question: string) => Promise<string>,
  { operatorSetup: { questions } }: Texts,
): Promise<Record<string, string>> => {
  const answers: Record<string, string> = {};
  for (const [name, question] of Object.entries(questions)) {
    const values = { ...known, ...answers };
    if (values[name] || ONLY_IF[name]?.(values) === false) continue;
    const answer = (await ask(`${question}\n${name} = `)).trim();
    if (answer !== '') answers[name] = answer;
  }
  return answers;
};
