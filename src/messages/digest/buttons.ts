/** What the weekly page's buttons are called: their commands listen to these. */
export const SEND_NOW = 'digestSend';
export const DETAILS = 'digestDetails';
export const PICTURES = 'digestPictures';
