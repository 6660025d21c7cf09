/** Messages as plain data, without any platform's markup: a user's words cannot become markup. */

/** A user's own words. Renderers escape them for their platform; they never become markup or a mention. */
export type Said = { said: string };
export type Strong = { strong: string };
/**
 * A person's name; `user` is their account on the target platform, if they have one. With a `workspace`, the account is
 * only there: elsewhere the engine leaves the name alone.
 */
export type Person = { person: string; name: string; user?: string; workspace?: string };
/** `link` is an absolute http(s) or mailto address. */
export type Link = { link: string; text: string };
/** `when` is an ISO instant; `text` gives it in the reader's zone and language, for platforms without dates. */
export type When = { when: string; text: string };

export type Piece = string | Said | Strong | Person | Link | When;
export type Text = readonly Piece[];

export type Option = { value: string; label: string };

/** `page` is where the same is done outside the platform, for platforms that say so in `can`. */
type OnPage = { page?: string };

/**
 * `id` is unique in its message and made of [A-Za-z0-9], the only characters Mattermost accepts. `once`: pressed, the
 * choices around it are over.
 */
export type Button = {
  id: string;
  label: string;
  payload: string;
  primary?: boolean;
  once?: boolean;
} & OnPage;
export type Select = { id: string; label: string; payload: string; options: readonly Option[] } & OnPage;

export type File = { name: string; type: string; bytes: Uint8Array };

export type Section = {
  title?: Text;
  text?: Text;
  list?: readonly Text[];
  fields?: readonly (readonly [Text, Text])[];
  /** Between a field and its value, in the reader's language. */
  colon?: string;
  image?: { png: Uint8Array; alt: Text };
  actions?: readonly Button[] | Select;
  /** A file to download, once the platform has it; `files` lists those of a message. */
  file?: File;
};

export type Message = { sections: readonly Section[]; files?: readonly File[] } & News;

/** An event of the reader's own calendar: invited to, moved or cancelled. */
export type Invitation = { method: 'REQUEST' | 'CANCEL'; ics(between: Correspondents): string };
export type Correspondents = { from: { name: string; mail: string }; to: { name: string; mail: string } };

/** What a mail takes along, and no chat needs. */
type News = {
  invitation?: Invitation;
  /** The same for all messages about one thing, which are then kept together. */
  topic?: string;
  /** Answers by itself what its reader wrote: other machines leave it alone. */
  answersMail?: true;
  /** Where the reader stops these messages, and where they find their day. */
  pages?: { stop: string; day?: string };
};

/** Names one message for all its versions: `practice:what:subject`. */
export type MessageKey = string;

export const isSelect = (actions: readonly Button[] | Select): actions is Select => 'options' in actions;

export const colonOf = ({ colon = ' : ' }: Section): string => colon;
export const said = (words: string): Said => ({ said: words });
export const strong = (words: string): Strong => ({ strong: words });
export const message = (...sections: Section[]): Message => ({ sections });
