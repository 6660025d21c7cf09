import type { Attachment, Channel, Post, Props, State, StoredFile, User } from './state.ts';

/** What the server answers, in the shapes of its recordings. */

/** Attachments come back with all their fields, and without what their buttons call. */
const attachmentAsRead = ({ actions, ...given }: Attachment): Record<string, unknown> => ({
  id: 0,
  fallback: '',
  color: '',
  pretext: '',
  author_name: '',
  author_link: '',
  author_icon: '',
  title: '',
  title_link: '',
  text: '',
  fields: null,
  image_url: '',
  thumb_url: '',
  footer: '',
  footer_icon: '',
  ts: null,
  ...given,
  ...(actions ? { actions: actions.map(({ integration: _hidden, ...action }) => action) } : {}),
});

const propsAsRead = ({ attachments, ...props }: Props): Record<string, unknown> => ({
  ...props,
  ...(attachments ? { attachments: attachments.map(attachmentAsRead) } : {}),
});

const extensionOf = (name: string): string => name.split('.').at(-1) ?? '';

export const fileInfo = ({ id, user, channel, name, type, bytes, post }: StoredFile) => ({
  id,
  user_id: user,
  ...(post ? { post_id: post } : {}),
  channel_id: channel,
  create_at: 1,
  update_at: 1,
  delete_at: 0,
  name,
  extension: extensionOf(name),
  size: bytes.length,
  mime_type: type,
  mini_preview: null,
  remote_id: '',
  archived: false,
});

export const postAsRead = ({ only: _only, ...post }: Post, state: State): Record<string, unknown> => {
  const files = post.file_ids.flatMap((id) => {
    const file = state.files.get(id);
    return file ? [fileInfo(file)] : [];
  });
  return {
    is_pinned: false,
    original_id: '',
    hashtags: '',
    remote_id: '',
    reply_count: 0,
    last_reply_at: 0,
    participants: null,
    ...post,
    ...(post.delete_at > 0 ? { message: '' } : {}),
    props: propsAsRead(post.props),
    metadata: {
      ...(post.props.attachments ? { embeds: [{ type: 'message_attachment' }] } : {}),
      ...(files.length > 0 ? { files } : {}),
    },
  };
};

export const userAsRead = ({ zone, email, ...user }: User, { config }: State): Record<string, unknown> => ({
  create_at: 1,
  update_at: 1,
  auth_data: '',
  auth_service: '',
  nickname: '',
  position: '',
  remote_id: '',
  disable_welcome_email: false,
  ...user,
  email: config['ShowEmailAddress'] === 'true' ? email : '',
  timezone: {
    automaticTimezone: '',
    manualTimezone: zone,
    useAutomaticTimezone: zone === '' ? 'true' : 'false',
  },
});

export const channelAsRead = ({ members: _members, ...channel }: Channel, { posts }: State) => {
  const inside = posts.filter(({ channel_id: id, only }) => id === channel.id && only === undefined);
  return {
    create_at: 1,
    update_at: 1,
    display_name: '',
    header: '',
    purpose: '',
    last_post_at: inside.at(-1)?.create_at ?? 0,
    total_msg_count: inside.length,
    extra_update_at: 0,
    creator_id: '',
    scheme_id: null,
    props: null,
    group_constrained: null,
    autotranslation: false,
    shared: false,
    total_msg_count_root: inside.length,
    policy_id: null,
    last_root_post_at: 0,
    banner_info: null,
    policy_enforced: false,
    policy_is_active: false,
    default_category_name: '',
    ...channel,
  };
};

export const teamAsRead = ({
  id,
  name,
  display_name: title,
}: {
  id: string;
  name: string;
  display_name: string;
}) => ({
  id,
  create_at: 1,
  update_at: 1,
  delete_at: 0,
  display_name: title,
  name,
  description: '',
  email: '',
  type: 'O',
  company_name: '',
  allowed_domains: '',
  invite_id: 'inviteidxxxxxxxxxxxxxxxxxx',
  allow_open_invite: true,
  scheme_id: null,
  group_constrained: null,
  policy_id: null,
  cloud_limits_archived: false,
});
