/** Ids of the weekly page's buttons; the commands listen to them. */
export const SEND_NOW = 'digestSend';
export const DETAILS = 'digestDetails';
export const PICTURES = 'digestPictures';
