/** What the bot says, as plain data: no platform's markup, no way for a user's words to become any. */

/** A user's own words. Renderers escape them for their platform; they never become markup or a mention. */
export type Said = { said: string };
export type Strong = { strong: string };
/** A person's name; `user` is their account on the platform the message leaves for, when they have one there. */
export type Person = { person: string; name: string; user?: string };
/** `link` is an absolute http(s) or mailto address. */
export type Link = { link: string; text: string };
/** `when` is an ISO instant; `text` says it in the reader's zone and language for platforms with no date of their own. */
export type When = { when: string; text: string };

export type Piece = string | Said | Strong | Person | Link | When;
export type Text = readonly Piece[];

export type Option = { value: string; label: string };

/** `id` is unique in its message and made of [A-Za-z0-9] only: Mattermost accepts nothing else. */
export type Button = { id: string; label: string; payload: string; primary?: boolean };
export type Select = { id: string; label: string; payload: string; options: readonly Option[] };

export type File = { name: string; type: string; bytes: Uint8Array };

export type Section = {
  title?: Text;
  text?: Text;
  list?: readonly Text[];
  fields?: readonly (readonly [Text, Text])[];
  image?: { png: Uint8Array; alt: Text };
  actions?: readonly Button[] | Select;
  /** A file to take along, once the platform has it: what is said gives them in `files`. */
  file?: File;
};

export type Message = { sections: readonly Section[]; files?: readonly File[] };

/** Names one thing the bot has to say, once and for all its versions: `practice:what:subject`. */
export type MessageKey = string;

export const isSelect = (actions: readonly Button[] | Select): actions is Select => 'options' in actions;

export const said = (words: string): Said => ({ said: words });
export const strong = (words: string): Strong => ({ strong: words });
export const message = (...sections: Section[]): Message => ({ sections });
