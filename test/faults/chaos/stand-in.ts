import { createServer } from 'node:http';
import { once } from 'node:events';
import { portOf } from '../../fakes/proxy.ts';
import type { Post } from '../../fakes/slack/state.ts';
import { FakeSlack, type Trouble } from '../../fakes/slack/server.ts';
import { chance } from './chance.ts';

/**
 * Slack as a process of its own, which survives every kill and knows what people read. Each call to send is unlucky now and
 * then, in the proportions below. Arguments: how many people, the seed, and after how many milliseconds a late message comes.
 */

const [, , people = '0', seed = '1', late = '2500'] = process.argv;

const luck = chance(Number(seed));

/** Of a hundred calls. */
const UNLUCKY: readonly (readonly [number, Trouble])[] = [
  [2, { lost: true }],
  [2, { status: 500 }],
  [1, { status: 503, body: '<html>' }],
  [1, { status: 429, retryAfter: '1' }],
  [0.5, { late: Number(late) }],
];

class Lottery extends Array<Trouble> {
  override shift(): Trouble | undefined {
    let draw = luck() * 100;
    for (const [share, trouble] of UNLUCKY) {
      draw -= share;
      if (draw < 0) return trouble;
    }
    return undefined;
  }
}

/** What a person once read stays counted when it is taken away: the prompt of a round that nobody answered is. */
class RememberingSlack extends FakeSlack {
  readonly everRead = new Map<string, number>();

  override add(post: Omit<Post, 'ts'>): Post {
    const added = super.add(post);
    if (added.key !== undefined && !this.everRead.has(added.key))
      this.everRead.set(added.key, Number(added.ts) * 1000);
    return added;
  }
}

const slack = new RememberingSlack();
slack.scopes = ['im:history', 'chat:write', 'channels:history', 'groups:history'];
// Their conversations only: a list of thousands would be read again at each start, which is not what is measured.
for (let at = 0; at < Number(people); at += 1) slack.directWith(`U0P${at}`);
slack.troubles.set('chat.postMessage', new Lottery());
await slack.start();

/** The keys of what people read now, and when each key came first, in milliseconds. */
const control = createServer((_request, response) => {
  const now = slack.posts.flatMap(({ key }) => key ?? []);
  response
    .writeHead(200, { 'content-type': 'application/json' })
    .end(JSON.stringify({ now, ever: [...slack.everRead] }));
});
await once(control.listen(0, '127.0.0.1'), 'listening');
process.stdout.write(`${JSON.stringify({ apiUrl: slack.apiUrl, control: portOf(control) })}\n`);
