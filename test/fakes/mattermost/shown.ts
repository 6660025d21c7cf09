import type { FakeMattermost } from './server.ts';
import type { Action, Post } from './state.ts';

/** What a conversation shows of a post: its text, then its attachments, without the signs of Markdown. */

const unescaped = (text: string): string =>
  text
    .replaceAll('\u200B', '')
    .replace(/^#### /gm, '')
    .replace(/^- /gm, '• ')
    .replace(/(?<!\\)\*\*/g, '')
    .replace(/(?<!\\)\[((?:\\.|[^\]\\])*)\]\(([^)\s]+)\)/g, (_all, label: string, url: string) =>
      label === url || label.replaceAll('\\', '') === url ? label : `${label} (${url})`,
    )
    .replace(/\\([\\`*_{}[\]()#+\-.!>~|])/g, '$1')
    .replaceAll('\u00A0\u00A0', '  ');

const named = (text: string, server: FakeMattermost): string =>
  text.replace(/@([a-z0-9._-]+)/g, (mention, username: string) => {
    const user = [...server.users.values()].find((one) => one.username === username);
    return user ? `${user.first_name} ${user.last_name}`.trim() : mention;
  });

const choices = (actions: readonly Action[] = []): string[] =>
  actions.flatMap(({ type, name, options = [] }) =>
    type === 'select' ? [`${name} : ${options.map(({ text }) => text).join(', ')}`] : [],
  );

export const shownTo = (post: Post, server: FakeMattermost): string =>
  [
    unescaped(named(post.message, server)),
    ...(post.props.attachments ?? []).flatMap(({ text = '', actions }) => [
      unescaped(named(text, server)),
      ...choices(actions),
    ]),
  ]
    .filter((part) => part.trim() !== '')
    .join('\n')
    .replace(/\n{2,}/g, '\n');
