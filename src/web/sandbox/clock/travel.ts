import { html } from 'hono/html';
import type { Way } from '../../../engine/time/time-travel.ts';
import type { Html, Locale } from '../view.ts';
import { wordsIn } from '../words.ts';
import { longTime } from './time.ts';

/** How far a move has come, from 0 to 100. */
export const percentOf = ({ from, to, at }: Way): number => {
  const whole = to.epochMilliseconds - from.epochMilliseconds;
  return whole <= 0 ? 100 : Math.round(((at.epochMilliseconds - from.epochMilliseconds) / whole) * 100);
};

/** The move that is under way, instant by instant; nothing between moves. */
export const renderTravel = (way: Way | undefined, zone: string, locale: Locale): Html | '' => {
  if (!way) return '';
  const { clock } = wordsIn(locale);
  const now = longTime(locale, zone)(way.at.toString());
  return html`
    <p><label for="travel-progress">${clock.travelling(now)}</label></p>
    <progress id="travel-progress" max="100" value="${percentOf(way)}"></progress>`;
};
