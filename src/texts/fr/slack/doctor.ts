import { reasonInFrench } from '../../reason-in-french.ts';

/** Output of `npm run doctor`: a finding, and what to do. */
export const slackDoctor = {
  todo: 'À FAIRE',
  network:
    'Vérifiez que cette machine joint slack.com en HTTPS ; derrière un mandataire, réglez HTTPS_PROXY, et NODE_EXTRA_CA_CERTS pour son certificat.',
  token: {
    good: (team: string) => `jeton : bon, espace de travail ${team}`,
    refused: (reason: string) => `jeton : refusé (${reasonInFrench(reason)})`,
    renew:
      'Vérifiez que SLACK_BOT_TOKEN a été copié en entier (il commence par xoxb-). Sinon, réinstallez l’application (api.slack.com/apps, votre application, Install App), remplacez le jeton et redémarrez. Ce qui devait partir attend.',
    away: (reason: string) => `jeton : Slack ne répond pas (${reasonInFrench(reason)})`,
  },
  scopes: {
    good: 'droits : tous là',
    missing: (scope: string, why: string) => `droits : il manque ${scope} (${why})`,
    reinstall:
      'Collez de nouveau slack-app.yml (npm run manifest) dans les réglages de l’application, puis réinstallez-la.',
  },
  socket: {
    unused: 'connexion : inutile, Slack appelle /slack/events',
    good: 'connexion : s’ouvre',
    closed: (reason: string) => `connexion : ne s’ouvre pas (${reasonInFrench(reason)})`,
    renew:
      'Créez un jeton d’application avec le droit connections:write (Basic Information, App-Level Tokens ; il commence par xapp-), mettez-le dans SLACK_APP_TOKEN et redémarrez.',
  },
  clock: {
    unsaid: 'horloge : Slack n’a pas dit la sienne',
    good: (seconds: number) => `horloge : à ${seconds} s de celle de Slack`,
    far: (seconds: number) =>
      `horloge : à ${seconds} s de celle de Slack ; au-delà de 300 s, tout ce qu’il envoie est refusé`,
    set: 'Mettez cette machine à l’heure (NTP).',
  },
  channel: {
    inside: (name: string) => `salon ${name} : le robot y est`,
    outside: (name: string) => `salon ${name} : le robot n’y est pas`,
    invite: 'Dans ce salon, tapez /invite @ritournelle.',
    hidden: (name: string) => `salon ${name} : ne peut pas être regardé`,
    grant:
      'Accordez les droits facultatifs channels:read et groups:read, ou vérifiez à la main que le robot y est.',
    lost: (name: string, reason: string) => `salon ${name} : introuvable (${reasonInFrench(reason)})`,
    check:
      'Vérifiez son identifiant (slack:) dans le fichier de promotion ; dans un salon privé, tapez d’abord /invite @ritournelle.',
  },
};

export type SlackDoctorTexts = typeof slackDoctor;
