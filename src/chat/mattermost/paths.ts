/** The addresses that the server calls, under the bot's own as the server reaches it. */
export const PATHS = {
  command: '/mattermost/command',
  press: '/mattermost/action',
  dialog: '/mattermost/dialog',
} as const;

export const callBackUrls = (base: string) => {
  const at = (path: string): string => `${base.replace(/\/+$/, '')}${path}`;
  return { commandUrl: at(PATHS.command), pressUrl: at(PATHS.press), dialogUrl: at(PATHS.dialog) };
};
