import type { HelpWordsTexts } from '../../fr/help/words.ts';

export const helpWords: HelpWordsTexts = {
  starts: ['take'],
  verbs: {
    take: ['take', 'I take', 'claim', 'I’ll take'],
    same: ['same problem', 'I have the same problem'],
    busy: ['not available', 'am not available', 'I am not available', 'unavailable'],
    pass: ['pass', 'I pass', 'hand over'],
    solved: ['solved'],
    around: ['worked around', 'workaround'],
    dropped: ['no longer needed', 'not needed', 'no longer need it'],
    widen: ['widen'],
    publish: ['publish', 'post'],
    cancel: ['discard', 'cancel'],
    remove: ['remove'],
    show: ['show', 'number', 'no'],
  },
  searchWords: ['search', 'find'],
  listWords: ['list', 'open'],
  typedLabels: {
    subject: ['subject', 'question', 'request'],
    context: ['context'],
    tried: ['tried', 'already-tried'],
    urgency: ['urgency', 'for-when', 'when'],
    tags: ['tags', 'tag', 'keywords'],
    audience: ['scope', 'audience', 'whom-to-ask', 'to'],
  },
  urgencyWords: {
    today: ['today', 'urgent'],
    week: ['this-week', 'week'],
    whenever: ['whenever-you-can', 'whenever', 'no-hurry'],
  },
  audienceWords: {
    cohort: ['cohort', 'the-cohort'],
    mentors: ['mentors', 'mentor'],
    community: ['community', 'the-community'],
  },
};
