/** Ids of the newsletter's buttons; the commands listen to them. */
export const SEND = 'gazetteSend';
export const EDIT = 'gazetteEdit';
