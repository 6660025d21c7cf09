import { type DoorForWords, say, submit } from '../../fixtures/typed/door-for-words.ts';

/** By its practice's name, a text that is typed; by its act's and `-sent`, the form, whose id is that of the act's button. */
export const THANKS_DOORS: readonly DoorForWords[] = [
  { command: 'thanks', as: 'e01', wide: false, act: ({ words }) => say(`merci Basile ${words}`) },
  {
    command: 'thanks-give-sent',
    as: 'e01',
    wide: false,
    act: ({ words }) => submit('thanksGive', '', { person: 'Basile', text: words, link: '' }),
  },
];
