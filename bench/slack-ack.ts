import { signedHeaders } from '../test/fakes/slack/hands.ts';
import { FakeSlack } from '../test/fakes/slack/server.ts';
import { aCommand } from '../test/fixtures/chat/slack/payloads.ts';
import { compareAcknowledgements, nextAct } from './acknowledgement.ts';

const slack = new FakeSlack();
await slack.start();
await compareAcknowledgements({
  bare: 'bare Bolt',
  server: 'slack-ack-server.ts',
  platformUrl: slack.apiUrl,
  next() {
    const { rank, person, text } = nextAct();
    const command = aCommand(text, { user: `U0P${person}`, trigger: `t${rank}` });
    const body = new URLSearchParams(Object.entries(command)).toString();
    return { path: '/slack/events', body, headers: signedHeaders(body) };
  },
});
await slack.stop();
process.exit();
