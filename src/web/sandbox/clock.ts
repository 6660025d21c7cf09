import { html } from 'hono/html';
import type { ClockView } from '../../chat/sandbox/view.ts';
import type { SandboxTexts } from '../../texts/fr/sandbox.ts';
import { longTime, type SayTime, stepTime } from './time.ts';
import type { Html, PageView } from './view.ts';
import { wordsIn } from './words.ts';

const nextStep = ({ next }: ClockView, texts: SandboxTexts, say: SayTime): Html => {
  const [first] = next;
  if (!first) return html`${texts.clock.next} ${texts.clock.nothing}`;
  const others = next.filter(({ at }) => at === first.at).length - 1;
  return html`${texts.clock.next} <time datetime="${first.at}">${say(first.at)}</time>,
    ${first.what}${others > 0 ? `, ${texts.clock.others(others)}` : ''}`;
};

const moves = ({ clock }: SandboxTexts): Html => html`
  <button type="button" id="clock-next" class="primary" data-clock="next"
    >${clock.forward}<span class="unseen">${clock.forwardTo}</span></button>
  <button type="button" id="clock-hour" data-clock="PT1H">${clock.hour}</button>
  <button type="button" id="clock-day" data-clock="P1D">${clock.day}</button>`;

export const renderClock = ({ clock, locale, zone }: PageView): Html => {
  const texts = wordsIn(locale);
  return html`
    <section id="clock" class="clock" aria-labelledby="clock-title">
      <h2 id="clock-title" class="unseen">${texts.clock.heading}</h2>
      <div class="clock-words">
        <p class="now"><time datetime="${clock.now}">${longTime(locale, zone)(clock.now)}</time></p>
        <p class="next">${nextStep(clock, texts, stepTime(locale, zone))}</p>
      </div>
      <div class="row">${moves(texts)}</div>
    </section>`;
};
