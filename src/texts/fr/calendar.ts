export const calendar = {
  name: (cohort: string) => `${cohort} · mon calendrier`,
  made: 'Voici l’adresse de votre calendrier : vos formations, vos jalons et les dates de la promotion. Ajoutez-la dans votre agenda, par « s’abonner à un calendrier ».',
  secret:
    'Qui a cette adresse lit ce calendrier : gardez-la pour vous. Je n’en garde que l’empreinte, je ne pourrai pas vous la redire.',
  link: 'mon calendrier',
  again:
    'Vous avez déjà une adresse de calendrier. Je ne peux pas la redire ; une nouvelle remplacera l’ancienne.',
  revoked: 'C’est fait : l’adresse de votre calendrier ne répond plus.',
  none: 'Vous n’avez pas d’adresse de calendrier : rien n’a changé.',
  renew: 'Nouvelle adresse',
  revoke: 'Révoquer',
  how: 'Ou écrivez « formation calendrier nouveau » ou « formation calendrier révoquer ».',
  newWords: ['nouveau', 'nouvelle', 'changer', 'remplacer'],
  revokeWords: ['revoquer', 'revoque', 'supprimer', 'arreter'],
  starts: (cohort: string) => `${cohort} : arrivée`,
  ends: (cohort: string) => `${cohort} : fin`,
  waits: (title: string) => `(liste d’attente) ${title}`,
  trains: (title: string) => `(vous animez) ${title}`,
  gone: 'Cette adresse de calendrier n’existe pas, ou a été révoquée.',
};
export type CalendarTexts = typeof calendar;
