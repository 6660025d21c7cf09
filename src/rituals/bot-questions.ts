export const asksAboutBot = (text: string): boolean => text.trim() === '?';
