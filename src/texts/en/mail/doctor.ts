import type { MailDoctorTexts } from '../../fr/mail/doctor.ts';

export const mailDoctor: MailDoctorTexts = {
  server: {
    good: 'SMTP server: answers, and lets this connection in',
    bad: (reason) => `SMTP server: does not let this connection in (${reason})`,
    fix: 'Check SMTP_URL: host, port (465 for smtps, 587 for smtp), login and password, and that this machine reaches that port.',
  },
  inbox: {
    good: 'mailbox: opens; replies there get one line, and later bounces are known',
    none: 'mailbox: without MAIL_INBOX_URL nothing answers replies, and later bounces are not known (docs/install-mail.md)',
    bad: (reason: string) => `mailbox: does not open (${reason})`,
    fix: 'Check MAIL_INBOX_URL: host, port (993 for imaps, 143 for imap), login and password in percent, and that this machine reaches that port.',
  },
  spf: {
    good: (domain) => `SPF: ${domain} says who writes in its name`,
    missing: (domain) => `SPF: ${domain} does not say who writes in its name`,
    several: (domain) => `SPF: ${domain} has several answers, which voids them all`,
    fix: 'Have a single TXT record “v=spf1 … -all” published, with the server of SMTP_URL in it (docs/install-mail.md).',
  },
  dmarc: {
    good: (domain, policy) => `DMARC: ${domain} publishes p=${policy}`,
    missing: (domain) => `DMARC: nothing for ${domain}`,
    fix: 'Have a TXT record published at _dmarc, for instance “v=DMARC1; p=none; rua=mailto:…” to begin with.',
  },
  dns: {
    away: (domain) => `DNS: ${domain} could not be asked from here`,
    fix: 'On a closed network this is expected: check SPF and DMARC from another machine.',
  },
  dkim: 'DKIM: only shows on a received mail. Send yourself a first mail and look for “dkim=pass” in its headers.',
};
