import type { KeptStoredTexts } from '../../fr/kept/stored.ts';

export const keptStored: KeptStoredTexts = {
  people: {
    kinds: {
      people: { what: 'your name, address, language and working days', why: 'write to you, at your hours' },
      identities: { what: 'your chat accounts', why: 'recognise you' },
      memberships: { what: 'your roles and teams', why: 'know what you may read and do' },
      roster: { what: 'your line in the cohort file', why: 'keep the cohort up to date' },
      listed_accounts: { what: 'your accounts in the cohort file', why: 'recognise you' },
      aliases: { what: 'code name in the log', why: 'count facts without your name' },
    },
    purged: {
      people: 'People whose time here is over, and all that names them',
      aliases: 'Code names of the log',
    },
  },
  core: {
    kinds: {
      memory: {
        what: 'your conversation with the bot, on the platform',
        why: 'write to you without a search',
      },
    },
    purged: {
      'memory of unknown accounts': 'Conversations of unknown accounts',
      'ids of calls': 'Fingerprints of handled calls',
      'hours of sending': 'Hours of sending',
      'hours of conversations': 'Hours at which conversations were read',
      'appointments kept': 'Runs of the bot’s appointments',
    },
  },
  delivery: {
    kinds: {
      deliveries: { what: 'messages I sent you, without their text', why: 'keep them up to date' },
    },
    purged: {
      deliveries: 'Messages sent, without their text',
      'cards after a pause': 'Cards at the end of a pause',
    },
  },
  privacy: {
    kinds: {
      objections: { what: 'what you refuse', why: 'respect it' },
      exports: { what: 'exports asked for today', why: 'not slow others down' },
    },
    purged: {
      'counts of exports': 'Counts of exports',
      'lists of purges': 'Lists of purges',
    },
  },
};
