import { message, said } from '../../chat/message.ts';
import { contractEndOf } from '../../store/account/contracts.ts';
import { accountKeys } from './keys.ts';
import { buttonFor } from '../acting/key.ts';
import { pair, uuid, word } from '../acting/payload.ts';
import {
  defineMessage,
  defineMessageAbout,
  idsIn,
  type MessageIdentity,
  typedTooSection,
} from '../define.ts';

/** Their key names whose contract it is. */
const ofItsPerson = ({ key }: MessageIdentity): string[] =>
  idsIn(key).map((personId) => `contract:${personId}`);

/** Is this still your last day? The subject is that day. */
export const contractEnd = defineMessage({
  kind: 'contract-end',
  shows: ofItsPerson,
  async render(endsOn, reader) {
    const { scope, person, texts } = reader;
    const { contract } = texts.account;
    const day = texts.dates.fullDay(Temporal.PlainDate.from(endsOn));
    const known = person && (await contractEndOf(scope, person.id));
    if (known?.confirmed && known.endsOn.toString() === endsOn)
      return message({ text: [contract.confirmed(day)] });
    if (known?.proposed) return message({ text: [contract.proposed(texts.dates.fullDay(known.proposed))] });
    return message(
      {
        text: [contract.ask(day)],
        actions: [
          buttonFor(accountKeys.confirmEnd, endsOn, texts, { primary: true }),
          buttonFor(accountKeys.otherEnd, endsOn, texts),
        ],
      },
      ...typedTooSection(reader, contract.how),
    );
  },
});

/** Whose contract, and the day that they give. */
export const proposedEndSubject = pair(uuid, word);

/** To the coordination: someone gives another last day. */
export const contractProposed = defineMessageAbout(proposedEndSubject, {
  kind: 'contract-proposed',
  shows: ofItsPerson,
  async render([personId, proposed], { scope, texts }) {
    const known = await contractEndOf(scope, personId);
    if (!known) return undefined;
    const { contract } = texts.account;
    const { fullDay } = texts.dates;
    if (known.proposed?.toString() === proposed)
      return message({
        text: [said(contract.toCoordination(known.name, fullDay(known.endsOn), fullDay(known.proposed)))],
        actions: [
          buttonFor(accountKeys.takeEnd, [personId, proposed], texts, { primary: true }),
          buttonFor(accountKeys.leaveEnd, [personId, proposed], texts),
        ],
      });
    return message({
      text: [
        said(
          known.taken
            ? contract.taken(known.name, fullDay(known.endsOn))
            : contract.left(known.name, fullDay(known.endsOn)),
        ),
      ],
    });
  },
});

export const contractAnswer = defineMessage({
  kind: 'contract-answer',
  shows: ofItsPerson,
  async render(_subject, { scope, person, texts }) {
    const known = person && (await contractEndOf(scope, person.id));
    if (!known || known.proposed) return undefined;
    const { answerTaken, answerLeft } = texts.account.contract;
    return message({ text: [(known.taken ? answerTaken : answerLeft)(texts.dates.fullDay(known.endsOn))] });
  },
});
