/** What a mail server is reached with; `inbox` is where what comes back can be read. */
export type MailSettings = { url: string; from: { name: string; address: string }; inbox?: string };
