import type { AccountLinkTexts } from '../../fr/account/link.ts';

export const accountLink: AccountLinkTexts = {
  words: ['link', 'link-my-account'],
  hereWords: ['here', 'write-here'],
  code: 'From your other account, write this to me within the hour:',
  typed: (code) => `link ${code}`,
  codeAlone: 'This text proves that both accounts are yours: give it to nobody. Nothing is stored yet.',
  linked: 'Done: I recognise you here too. I go on writing to you where I did.',
  toHere: 'If you would rather be written to here, write “here” to me.',
  already: 'This account is yours already. Nothing has changed.',
  taken:
    'This account is somebody else’s already. Nothing has changed: the programme team can correct it in the cohort file.',
  refused:
    'This text is not the right one, or is more than an hour old. Nothing has changed: ask for another with “link”, from the account that I know.',
  here: 'Noted: from now on, I write to you here.',
  hereAlready: 'I write to you here already. Nothing has changed.',
};
