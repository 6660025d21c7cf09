import type { CallTexts } from '../fr/call.ts';

export const call: CallTexts = {
  words: ['call-me', 'call'],
  summary: { usage: 'call-me thursday afternoon', what: 'ask to be called, without saying why' },
  askSummary: { usage: 'call-me ask …', what: 'put an open question to the programme team' },
  askWords: ['ask', 'question'],
  answerWords: ['answer', 'reply'],
  doneWords: ['done', 'made'],
  cancelWords: ['cancel'],
  moments: [
    'today',
    'tomorrow',
    'monday',
    'tuesday',
    'wednesday',
    'thursday',
    'friday',
    'saturday',
    'sunday',
    'morning',
    'noon',
    'afternoon',
    'evening',
    'week',
    'soon',
    'time',
    'whenever',
  ],
  beforeMoments: ['this', 'next', 'on', 'at', 'as', 'any', 'around', 'between', 'before', 'after'],
  formTitle: 'I would like a call',
  moment: 'When?',
  momentQuestion: 'When to call you?',
  momentHint: 'For instance: Thursday afternoon. No need to say why.',
  asked: (names) =>
    `It is passed on to ${names} and to nobody else: your name and the moment, nothing more. The request will be erased once the call is made, or after seven days.`,
  pending: (names) => `Your request for a call waits for ${names}, for: `,
  cancelHint: 'To cancel it: “call-me cancel”.',
  buttons: { done: 'Call made', cancel: 'Cancel', answer: 'Answer' },
  title: (name) => `${name} would like a call`,
  when: 'When:',
  privacy:
    'Two of you at most read this. Once the call is made, press the button or type “call-me done”: all of it is erased.',
  done: 'Thank you. The request is erased, here and in my memory.',
  cancelled: 'Your request for a call is erased, and its message taken away.',
  expired: (contact) =>
    `Your request for a call is seven days old: it is erased, as promised. If nobody called you, write to ${contact}, or ask again with “call-me”.`,
  ask: {
    formTitle: 'Open question',
    label: 'Your request',
    posted: (number, label) =>
      `It is passed on to the programme team (${label}), as no. ${number}. It is an open request: signed by your team, it comes first on the weekly page that the whole cohort may read. For a private talk, “call-me”.`,
    title: (number, team) =>
      team
        ? `Request to the programme team no. ${number} · ${team}`
        : `Request to the programme team no. ${number}`,
    howTo: (number) => `To answer: the button, or “call-me answer ${number}” and your answer.`,
    answered: 'Answer:',
    sent: (number) => `Your answer to request no. ${number} is passed on.`,
    answerTitle: (number) => `The programme team answers your request no. ${number}`,
    formAnswerTitle: 'Answer',
    answerLabel: 'Answer',
  },
  today: {
    toMake: (count) =>
      count === 1
        ? 'A call waits for you: the request is in this conversation. Once made, “call-me done”.'
        : `${count} calls wait for you: the requests are in this conversation.`,
  },
  refused: {
    already: 'You already have a request for a call waiting: nothing changed.',
    nobody: (contact) => `Nobody can receive your request right now: nothing was saved. Write to ${contact}.`,
    nothing: 'You have no call waiting: nothing changed.',
    which: 'Several calls wait for you: use the button of the one that was made. Nothing was erased.',
    moment: (max) =>
      `Just say when, in ${max} characters at most. Nothing was saved. For instance: “call-me thursday afternoon”.`,
    coordination: 'Only the programme team can answer these requests. Nothing was sent.',
    unknown: (number) => `I find no request no. ${number}. Nothing was sent.`,
    whichAsk: 'Tell me which request, by its number: “call-me answer 3”. Nothing was sent.',
    answered: (number) => `Request no. ${number} has its answer already: nothing changed.`,
  },
  planned: 'tidying of requests for a call',
  stored: {
    kinds: {
      calls: { what: 'request for a call', why: 'call you back' },
      callReaders: { what: 'requests for a call put to you', why: 'answer them' },
      asks: { what: 'your requests to the programme team', why: 'answer them' },
    },
    purged: {
      calls: 'Requests for a call',
      'requests to the coordination': 'Requests to the programme team',
    },
    readers: {
      ask: 'the programme team will read it right away, and the whole cohort in the page of the week',
      answer: 'whoever asked will read it right away, and the whole cohort in the page of the week',
    },
  },
};
