import type { Message, Text } from '../../chat/message.ts';

/** A sentence for the person, with the next thing to do. Any other error is a fault of ours. */
export class Refused extends Error {
  readonly reply: Message;
  constructor(sentence: Text | Message) {
    super('refused');
    this.name = 'Refused';
    this.reply = 'sections' in sentence ? sentence : { sections: [{ text: sentence }] };
  }
}

export const refuse = (...sentence: Text): never => {
  throw new Refused(sentence);
};
