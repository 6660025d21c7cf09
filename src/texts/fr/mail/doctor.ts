import { reasonInFrench } from '../../reason-in-french.ts';

/** Output of `npm run doctor` on mail: a finding, and what to do. */
export const mailDoctor = {
  server: {
    good: 'serveur SMTP : répond, et accepte cette connexion',
    bad: (reason: string) => `serveur SMTP : n’accepte pas cette connexion (${reasonInFrench(reason)})`,
    fix: 'Vérifiez SMTP_URL : hôte, port (465 pour smtps, 587 pour smtp), identifiant et mot de passe, et que cette machine atteint ce port.',
  },
  inbox: {
    good: 'boîte de réception : s’ouvre ; les réponses y reçoivent une ligne, et les refus tardifs sont connus',
    none: 'boîte de réception : sans MAIL_INBOX_URL, personne ne répond aux réponses, et les refus tardifs ne sont pas connus (docs/install-mail.md)',
    bad: (reason: string) => `boîte de réception : ne s’ouvre pas (${reasonInFrench(reason)})`,
    fix: 'Vérifiez MAIL_INBOX_URL : hôte, port (993 pour imaps, 143 pour imap), identifiant et mot de passe en pourcentage, et que cette machine atteint ce port.',
  },
  spf: {
    good: (domain: string) => `SPF : ${domain} dit qui écrit en son nom`,
    missing: (domain: string) => `SPF : ${domain} ne dit pas qui écrit en son nom`,
    several: (domain: string) => `SPF : ${domain} a plusieurs réponses, ce qui les annule toutes`,
    fix: 'Faites publier un seul enregistrement TXT « v=spf1 … -all » qui contient le serveur de SMTP_URL (docs/install-mail.md).',
  },
  dmarc: {
    good: (domain: string, policy: string) => `DMARC : ${domain} publie p=${policy}`,
    missing: (domain: string) => `DMARC : rien pour ${domain}`,
    fix: 'Faites publier un enregistrement TXT à _dmarc, par exemple « v=DMARC1; p=none; rua=mailto:… » pour commencer.',
  },
  dns: {
    away: (domain: string) => `DNS : ${domain} n’a pas pu être demandé d’ici`,
    fix: 'Sur un réseau fermé, c’est normal : vérifiez SPF et DMARC depuis une autre machine.',
  },
  dkim: 'DKIM : se voit seulement sur un mail reçu. Envoyez-vous un premier mail et cherchez « dkim=pass » dans ses en-têtes.',
};
export type MailDoctorTexts = typeof mailDoctor;
