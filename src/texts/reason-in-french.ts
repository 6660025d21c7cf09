/** Ce que le code dit d’un refus quand personne ne lui a donné de code. */
const REASONS: Readonly<Record<string, string>> = {
  unknown: 'raison inconnue',
  'no answer': 'pas de réponse',
  'no answer in time': 'pas de réponse à temps',
  'not Mattermost': 'ce n’est pas Mattermost qui répond',
  TimeoutError: 'pas de réponse à temps',
};

/** Les codes, comme ECONNREFUSED, restent tels quels : c’est ce que l’on cherche. */
export const reasonInFrench = (reason: string): string => REASONS[reason] ?? reason;
