import { FakeMattermost } from '../test/fakes/mattermost/server.ts';
import { idOf, newId, TEAM } from '../test/fakes/mattermost/state.ts';
import { compareAcknowledgements, nextAct, PEOPLE } from './acknowledgement.ts';

/** Given by an administrator: both servers know it. */
const TOKEN = 'commandtokenxxxxxxxxxxxxxx';

const server = new FakeMattermost();
await server.start();
server.isTeamAdmin = false;
for (let at = 0; at < PEOPLE; at += 1)
  server.person(idOf(`p${at}`), `Personne ${at}`, { username: `p${at}` });
await compareAcknowledgements({
  bare: 'bare handler',
  server: 'mattermost-ack-server.ts',
  platformUrl: server.url,
  next() {
    const { person, text } = nextAct();
    const user = idOf(`p${person}`);
    const body = new URLSearchParams({
      channel_id: server.directWith(user).id,
      channel_name: server.directWith(user).name,
      command: '/eig',
      root_id: '',
      team_domain: 'promo',
      team_id: TEAM,
      text,
      token: TOKEN,
      trigger_id: Buffer.from(`${newId()}:${user}:1:s`).toString('base64'),
      user_id: user,
    });
    return {
      path: '/mattermost/command',
      body: body.toString(),
      headers: { authorization: `Token ${TOKEN}` },
    };
  },
});
await server.stop();
process.exit();
