/** What a mail server is reached with. */
export type MailSettings = { url: string; from: { name: string; address: string } };
