import { html } from 'hono/html';
import { nextLine, renderComing } from './coming.ts';
import { clockTime, isoWeek, longTime, shortDay } from './time.ts';
import type { Html, PageView } from '../view.ts';
import { wordsIn } from '../words.ts';

/** The current time, in full if there is room, short on a phone. */
export const renderNow = (view: PageView): Html => {
  const { clock, locale, zone } = view;
  const { week } = wordsIn(locale).clock;
  return html`
    <div id="now" class="now">
      <p><time datetime="${clock.now}">
        <span class="wide">${longTime(locale, zone)(clock.now)}</span>
        <span class="narrow" aria-hidden="true">${shortDay(locale, zone)(clock.now)}
          <b>${clockTime(locale, zone)(clock.now)}</b></span>
      </time> <span class="week">${week(isoWeek(clock.now, zone))}</span></p>
      <p class="next" title="${nextLine(view)}">${nextLine(view)}</p>
    </div>`;
};

/** The buttons never change, so that one keeps the keyboard focus while time moves. */
const moveButtons = ({ locale }: PageView): Html => {
  const { clock } = wordsIn(locale);
  return html`
    <div class="moves">
      <button type="button" id="clock-next" class="primary" data-move="next">${clock.forward}</button>
      <button type="button" id="clock-hour" data-move="PT1H">${clock.hour}</button>
      <button type="button" id="clock-tomorrow" data-move="tomorrow 09:30">${clock.tomorrow}</button>
      <button type="button" id="clock-friday" data-move="fri 15:00">${clock.friday}</button>
      <button type="button" id="coming-open" popovertarget="coming-panel">${clock.coming}</button>
    </div>`;
};

export const renderClock = (view: PageView): Html => {
  const { clock } = wordsIn(view.locale);
  return html`
    <section id="clock" class="clock" aria-labelledby="clock-title">
      <h2 id="clock-title" class="unseen">${clock.heading}</h2>
      ${renderNow(view)}${moveButtons(view)}
      <div id="travel" class="travel" hidden>
        <div id="travel-way"></div>
        <button type="button" id="travel-stop">${clock.stop}</button>
      </div>
      <div id="coming-panel" class="panel" popover role="region" aria-labelledby="coming-title" tabindex="0">
        <div class="row between">
          <h2 id="coming-title">${clock.coming}</h2>
          <button type="button" popovertarget="coming-panel" popovertargetaction="hide">${clock.close}</button>
        </div>
        ${renderComing(view)}
      </div>
    </section>`;
};
