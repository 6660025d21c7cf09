import type { QuestionFault } from '../../../rituals/standup/own-questions.ts';
import type { ProblemSentences } from '../../../rituals/cohort-file/index.ts';
import { standupRhythm } from '../standup/rhythm.ts';

const list = new Intl.ListFormat('fr', { type: 'disjunction' });
const { questionFaults } = standupRhythm;

/** The sentence includes the line of the file, like any other fault. */
const questionSentence = <Code extends QuestionFault['code']>(fault: QuestionFault<Code>): string => {
  const say: (given: QuestionFault<Code>) => string = questionFaults[fault.code];
  return say(fault)
    .replace(' Rien n’a encore été enregistré.', '')
    .replace(/^Ligne \d+ : /, '');
};

const expectedKinds = {
  mapping: 'un bloc de clés (clé: valeur)',
  list: 'une liste, entre crochets ou avec un tiret par ligne',
  text: 'un texte, entre guillemets si c’est un nombre',
  number: 'un nombre entier',
};

const problems: ProblemSentences = {
  'empty-file': () => 'le fichier est vide. Partez de l’exemple demo/cohort.yml.',
  'not-a-mapping': () =>
    'le fichier doit commencer par des clés, comme « cohort: » ou « people: ». Partez de l’exemple demo/cohort.yml.',
  'unknown-key': ({ key, guess }) =>
    guess
      ? `la clé « ${key} » n’est pas connue. Vouliez-vous dire « ${guess} » ?`
      : `la clé « ${key} » n’est pas connue ici. Retirez-la, ou corrigez son nom.`,
  missing: ({ key }) => `il manque « ${key} ». Ajoutez cette clé ici.`,
  blank: ({ key }) => `« ${key} » est vide. Complétez la valeur, ou retirez la clé si elle est facultative.`,
  'wrong-type': ({ key, expected: what }) =>
    `« ${key} » n’a pas la bonne forme. Écrivez ${expectedKinds[what]}.`,
  'unknown-value': ({ key, value, allowed }) =>
    `« ${value} » n’est pas une valeur possible pour « ${key} ». Choisissez ${list.format(allowed)}.`,
  'too-long': ({ key, max }) => `« ${key} » est trop long. Raccourcissez à ${max} signes au plus.`,
  'bad-id': ({ value }) =>
    `l’identifiant « ${value} » n’a pas la bonne forme. Écrivez de 1 à 40 lettres minuscules sans accent, chiffres ou tirets.`,
  'bad-email': ({ value }) =>
    `« ${value} » n’est pas une adresse de courriel. Écrivez par exemple prenom.nom@exemple.fr.`,
  'bad-date': ({ value }) =>
    `« ${value} » n’est pas une date du calendrier. Écrivez année-mois-jour, par exemple 2026-09-14.`,
  'bad-hour': ({ value }) =>
    `« ${value} » n’est pas une heure. Écrivez par exemple "09:30", entre guillemets.`,
  'bad-interval': ({ value }) =>
    `« ${value} » n’est pas un nombre de semaines possible. Écrivez un nombre entier de 1 à 8.`,
  'unknown-timezone': ({ value }) =>
    `le fuseau horaire « ${value} » n’existe pas. Écrivez un nom comme Europe/Paris ou Indian/Reunion.`,
  'unknown-holidays': ({ value }) =>
    `le calendrier de jours fériés « ${value} » n’est pas connu. Écrivez par exemple FR, FR-AM (Alsace-Moselle) ou FR-RE (La Réunion).`,
  'all-or-list': ({ key }) => `« ${key} » attend all, ou une liste d’identifiants de défis entre crochets.`,
  'reserved-id': ({ id }) =>
    `« ${id} » a déjà un autre sens dans ce fichier. Donnez un autre identifiant à ce défi.`,
  'duplicate-id': ({ id, in: where }) =>
    `l’identifiant « ${id} » est déjà pris sous ${where}. Donnez-en un autre, ou retirez la ligne en double.`,
  'shared-account': ({ key, value, others }) =>
    `« ${value} » (${key}) est déjà à la personne ${others}. Corrigez l’une des deux, ou ne gardez qu’une personne.`,
  'shared-channel': ({ value, others }) =>
    `l’adresse « ${value} » est déjà celle du salon ${others}. Donnez à chaque salon la sienne.`,
  'listed-twice': ({ key, value }) => `« ${value} » est deux fois dans « ${key} ». Gardez-en un seul.`,
  'no-such-person': ({ id }) =>
    `la personne ${id} n’existe pas. Ajoutez-la sous people, ou corrigez l’identifiant.`,
  'no-such-channel': ({ id }) => `le salon ${id} n’existe pas. Ajoutez-le sous channels, ou corrigez le nom.`,
  'no-such-challenge': ({ id }) =>
    `le défi ${id} n’existe pas. Ajoutez-le sous challenges, ou corrigez l’identifiant.`,
  'no-such-audience': ({ id }) =>
    `« ${id} » ne désigne personne. Écrivez cohort, mentors, coordination, community ou l’identifiant d’un défi.`,
  'wrong-role': ({ person, role }) =>
    `la personne ${person} n’a pas le rôle ${role}. Ajoutez-le à ses rôles sous people, ou choisissez quelqu’un d’autre.`,
  'not-in-team': ({ person, challenge }) =>
    `la personne ${person} ne fait pas partie du défi ${challenge}. Choisissez un ou une mentor ou EIG de ce défi.`,
  'wrong-audience': ({ channel, allowed }) =>
    `le salon ${channel} n’est pas ouvert aux bonnes personnes. Choisissez un salon dont « for » est ${list.format(allowed)}.`,
  'personal-recap': () =>
    'une réponse par personne n’est lue que par l’équipe. Écrivez recap: team, ou answer_by: team.',
  'ends-first': ({ starts, ends }) =>
    `la fin (${ends}) vient avant le début (${starts}). Corrigez l’une des deux dates.`,
  'outside-hours': ({ key, value, opens, closes }) =>
    `« ${key} » à ${value} tombe hors des heures de travail. Choisissez une heure entre ${opens} et ${closes}.`,
  'closes-first': ({ opens, closes }) =>
    `le rituel ferme (${closes}) avant d’avoir ouvert (${opens}). Choisissez une fermeture plus tardive.`,
  'reminder-outside': ({ reminds, opens, closes }) =>
    `le rappel (${reminds}) n’est pas entre l’ouverture (${opens}) et la fermeture (${closes}). Déplacez-le entre les deux, ou retirez-le.`,
  'end-without-ground': ({ dataset }) =>
    `le jeu de données ${dataset} est clos sans raison. Ajoutez « ground » : le texte de loi, ou ce qui a décidé l’équipe.`,
  'reason-without-block': ({ dataset }) =>
    `le jeu de données ${dataset} a une raison de blocage sans être en attente ni bloqué. Ajoutez state: blocked ou state: waiting, ou retirez « reason ».`,
  'block-without-reason': ({ dataset }) =>
    `le jeu de données ${dataset} est en attente ou bloqué sans raison. Ajoutez « reason », ou retirez « state ».`,
  'no-dataset-page': ({ value }) =>
    `« ${value} » n’est pas la page d’un jeu de données. Écrivez une adresse comme https://www.data.gouv.fr/fr/datasets/nom-du-jeu/.`,
  'no-such-milestone': ({ id }) =>
    `le jalon ${id} n’est pas dans le gabarit. Corrigez son nom, ou ajoutez « title » et « on » pour en faire un jalon à vous.`,
  'whose-milestone': ({ id, needed }) =>
    needed
      ? `le jalon ${id} est celui d’un défi. Ajoutez « challenge ».`
      : `le jalon ${id} est celui de toute la promotion. Retirez « challenge ».`,
  'own-without-date': ({ id }) => `le jalon ${id}, ajouté au gabarit, n’a pas de date. Ajoutez « on ».`,
  'outside-programme': ({ on, from, until }) =>
    `le ${on} est hors du programme, qui va du ${from} au ${until}. Corrigez cette date.`,
  'before-dependency': ({ on, other, otherOn }) =>
    `le ${on} vient avant « ${other} » (${otherOn}), que ce jalon attend. Choisissez une date plus tardive, ou déplacez aussi l’autre.`,
  'no-link': ({ value }) => `« ${value} » n’est pas une adresse. Écrivez-la en entier : https://…`,
  'not-with': ({ key, questions }) =>
    `« ${key} » ne s’emploie pas avec les questions ${questions}. Retirez cette clé, ou changez « questions ».`,
  'unknown-questions': () =>
    `« questions » attend ${list.format(['weekly', 'daily', 'arrival', 'plenary', 'handover', 'mentor'])}, ou une liste de questions, une par ligne.`,
  'bad-question': ({ fault }) => questionSentence(fault),
  'not-asked-so': ({ questions, answerBy }) =>
    `les questions ${questions} demandent « answer_by: ${answerBy} ». Corrigez cette clé.`,
  'launch-contact': ({ key }) =>
    `avant le lancement, il faut un contact « ${key} ». Ajoutez-le sous cohort, contacts.`,
  'launch-privacy': ({ key }) =>
    `avant le lancement, la notice doit dire « ${key} ». Ajoutez-le sous cohort, privacy.`,
  'no-goal': ({ challenge }) =>
    `le défi ${challenge} n’a pas d’objectif. Ajoutez « goal » : une phrase que toute la promotion comprend.`,
  'no-eig': ({ challenge }) => `le défi ${challenge} n’a pas d’EIG. Ajoutez l’équipe sous « eig ».`,
  'no-mentor': ({ challenge }) =>
    `le défi ${challenge} n’a ni mentore ni mentor. Ajoutez au moins une personne sous « mentors ».`,
  'no-one-in-charge': ({ challenge }) =>
    `le défi ${challenge} n’a pas de personne responsable. Ajoutez « in_charge » : c’est à elle que le robot écrira.`,
  'wrong-length': ({ challenge, starts, ends }) =>
    `le défi ${challenge} va du ${starts} au ${ends}. Un défi dure de 9 à 12 mois : corrigez ses dates.`,
  'lone-eig': ({ challenge }) => `le défi ${challenge} n’a qu’une personne EIG : prévoir un binôme.`,
};

export const cohortFile = {
  atLine: (line: number, sentence: string): string => `Ligne ${line} : ${sentence}`,
  problems,
  yaml: {
    syntax: () =>
      'le fichier ne se lit pas à partir d’ici. Vérifiez l’alignement, les guillemets, les crochets et les accolades.',
    tab: () => 'cette ligne commence par une tabulation. Remplacez-la par des espaces.',
    'unquoted-colon': () => 'il y a deux fois « : » dans cette ligne. Mettez le texte entre guillemets.',
    'several-documents': () => 'un second document commence ici. Retirez la ligne « --- ».',
    'bad-key': () => 'cette clé n’est pas un simple mot. Écrivez « clé: valeur ».',
    'too-large': () => 'le fichier dépasse 400 ko. Retirez ce qui n’est pas la description de la promotion.',
    'too-many-aliases': () =>
      'trop de renvois (*nom) dans ce fichier. Écrivez les valeurs en toutes lettres.',
    'duplicate-key': ({ name }: { name: string }) =>
      `la clé « ${name} » est déjà donnée plus haut. Gardez-en une seule.`,
    'forbidden-key': ({ name }: { name: string }) =>
      `la clé « ${name} » est refusée pour des raisons de sécurité. Retirez-la.`,
    'unknown-alias': ({ name }: { name: string }) =>
      `le renvoi *${name} ne désigne rien. Définissez &${name} plus haut, ou écrivez la valeur. Un texte qui commence par * se met entre guillemets.`,
    'custom-tag': ({ name }: { name: string }) =>
      `l’étiquette « ${name} » n’est pas acceptée. Retirez-la ; un texte qui commence par ! se met entre guillemets.`,
  },
};
export type CohortFileTexts = typeof cohortFile;
