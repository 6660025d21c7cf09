import { contractAnswer, contractEnd, contractProposed } from './account/contract.ts';
import { answerLink } from './account/answer-link.ts';
import { unreadReplyMessage } from './account/unread-reply.ts';
import { notice } from './account/notice.ts';
import { callExpired, callRequest, coordinationAnswer, coordinationAsk } from './call/call.ts';
import { cohortAlert } from './cohort/alert.ts';
import { cohortBack } from './cohort/back.ts';
import { cohortGoodbye } from './cohort/goodbye.ts';
import { joinReminder, joinRequest, welcome } from './community/community.ts';
import type { MessageKind } from './define.ts';
import { homeBack } from './home/back.ts';
import { helpFollow, helpNews, helpRemoved } from './help/author.ts';
import { helpLastingCoordination, helpLastingMentor } from './help/lasting.ts';
import { helpClosed, helpHelpers, helpPost } from './help/post.ts';
import { helpSuggestion } from './help/suggestion.ts';
import { helpSame, helpThanks } from './help/thanks.ts';
import { challengeFarewell } from './challenge/farewell.ts';
import { challengeMonth } from './challenge/month.ts';
import { datasetCheckin } from './dataset/checkin.ts';
import { datasetOffer } from './dataset/offer.ts';
import { digestDetails, digestPage } from './digest/page.ts';
import { digestPictures } from './digest/pictures.ts';
import { digestToDo } from './digest/to-do.ts';
import { gazettePost } from './gazette/post.ts';
import { milestoneNudge } from './milestone/nudge.ts';
import { milestoneReady } from './milestone/ready.ts';
import { pairingAnnounce } from './pairing/announce.ts';
import { pairingDrawn } from './pairing/drawn.ts';
import { sideTrackShowcase } from './side-track/showcase.ts';
import { standupBulletin, standupLine } from './standup/bulletin.ts';
import { standupMentor } from './standup/mentor.ts';
import { standupPrompt } from './standup/prompt.ts';
import { standupProposal, standupProposalAnswer } from './standup/proposal.ts';
import { standupReminder } from './standup/reminder.ts';
import { standupRhythm } from './standup/rhythm.ts';
import { standupTeamRecap } from './standup/team-recap.ts';
import { workshopPost, workshopThread } from './workshop/post.ts';
import { workshopSeat } from './workshop/seat.ts';
import { workshopTrainer } from './workshop/trainer.ts';

export const messages: readonly MessageKind[] = [
  notice,
  answerLink,
  unreadReplyMessage,
  homeBack,
  contractEnd,
  contractProposed,
  contractAnswer,
  standupPrompt,
  standupReminder,
  standupTeamRecap,
  standupBulletin,
  standupLine,
  standupMentor,
  standupProposal,
  standupProposalAnswer,
  standupRhythm,
  helpPost,
  helpHelpers,
  helpClosed,
  helpSuggestion,
  helpNews,
  helpFollow,
  helpRemoved,
  helpLastingMentor,
  helpLastingCoordination,
  helpThanks,
  helpSame,
  callRequest,
  callExpired,
  coordinationAsk,
  coordinationAnswer,
  cohortAlert,
  cohortBack,
  cohortGoodbye,
  joinRequest,
  joinReminder,
  welcome,
  datasetCheckin,
  datasetOffer,
  milestoneReady,
  milestoneNudge,
  challengeMonth,
  challengeFarewell,
  workshopPost,
  workshopThread,
  workshopSeat,
  workshopTrainer,
  sideTrackShowcase,
  digestPage,
  digestDetails,
  digestPictures,
  digestToDo,
  pairingAnnounce,
  pairingDrawn,
  gazettePost,
];
