/** What the newsletter's buttons are called: their commands listen to these. */
export const SEND = 'gazetteSend';
export const EDIT = 'gazetteEdit';
