import { webApi } from '@slack/bolt';
import { networkCode } from '../../adapter/never-left.ts';
import { errorOf, isRevoked } from '../failure.ts';

/** Only the operator can repair it: it is reported in words, and the process ends because a restart has to follow. */
export class SlackTrouble extends Error {
  override name = 'SlackTrouble';
}

const NEW_TOKEN =
  'Reinstall the app in the workspace (api.slack.com/apps, your app, Install App), put the new token in SLACK_BOT_TOKEN and restart. Messages that were due wait meanwhile.';

const REVOKED: Readonly<Record<string, string>> = {
  invalid_auth: `Slack does not know this SLACK_BOT_TOKEN. Check that it was copied whole (it begins with xoxb-). ${NEW_TOKEN}`,
  not_authed: 'Slack received no token. Set SLACK_BOT_TOKEN and restart.',
  account_inactive: `The app was removed from the workspace, or its token was revoked. ${NEW_TOKEN}`,
  app_uninstalled: `The app was removed from the workspace. ${NEW_TOKEN}`,
  team_access_not_granted: `An administrator of the organisation has not opened this workspace to the app. Ask them, then restart.`,
};

export const revokedTrouble = (reason: string): SlackTrouble =>
  new SlackTrouble(REVOKED[reason] ?? `Slack refuses this token (${reason}). ${NEW_TOKEN}`);

const SOCKET: Readonly<Record<string, string>> = {
  invalid_auth:
    'Slack does not know this SLACK_APP_TOKEN. Create one with the scope connections:write (Basic Information, App-Level Tokens; it begins with xapp-) and restart.',
  not_allowed_token_type:
    'SLACK_APP_TOKEN is not an app-level token: it begins with xapp-. Create one with the scope connections:write and restart.',
  missing_scope: 'SLACK_APP_TOKEN lacks the scope connections:write. Create another one with it and restart.',
  forbidden_team: 'This workspace is not open to the app any more. Ask its administrator, then restart.',
};

export const socketTrouble = (error: unknown): SlackTrouble | undefined => {
  const reason = errorOf(error) ?? '';
  const said = SOCKET[reason];
  if (said) return new SlackTrouble(said);
  return isRevoked(error) ? revokedTrouble(reason) : undefined;
};

const DISCONNECTED: Readonly<Record<string, string>> = {
  too_many_websockets:
    'ten sockets are already open for this app: stop the other copies of the bot. Trying again by itself.',
  link_disabled:
    'Socket Mode was switched off in the settings of the app: switch it on again, or set SLACK_SIGNING_SECRET for HTTP and restart. Trying again by itself.',
};

/** What the end of a connection means for the operator; `undefined` when it is usual. */
export const disconnectedMeans = (reason: string): string | undefined => DISCONNECTED[reason];

/** Why Slack could not be reached, without addresses or tokens. */
export const whyUnreachable = (error: unknown): string => {
  if (error instanceof webApi.WebAPIHTTPError) return `HTTP ${error.statusCode}`;
  if (!(error instanceof webApi.WebAPIRequestError)) return errorOf(error) ?? 'no answer';
  return networkCode(error.original) ?? 'no answer';
};
