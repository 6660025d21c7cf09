import { html } from 'hono/html';
import type { ClockView } from '../../../chat/sandbox/view.ts';
import type { SandboxTexts } from '../../../texts/fr/sandbox.ts';
import { clockTime, dayOf, dayTitle, shortTime } from './time.ts';
import type { Html, PageView } from '../view.ts';
import { wordsIn } from '../words.ts';

type Step = { at: string; things: ComingThing[] };
/** One event may concern many people at the same instant. */
type ComingThing = { what: string; whom: string[] };

// Appointments are worded « name · whom : what happens ».
const PATTERN = /^(.+?) · (.+?)( ?: .+)$/u;

const groupThings = (said: readonly string[]): ComingThing[] => {
  const found = new Map<string, string[]>();
  for (const one of said) {
    const [, name = one, whom, what = ''] = PATTERN.exec(one) ?? [];
    const all = found.getOrInsertComputed(`${name}${what}`, () => []);
    if (whom) all.push(whom);
  }
  return [...found].map(([what, whom]) => ({ what, whom }));
};

/** What comes next, by instant, soonest first. */
export const comingSteps = ({ next }: ClockView): Step[] =>
  [...Map.groupBy(next, ({ at }) => at)].map(([at, all]) => ({
    at,
    things: groupThings(all.map(({ what }) => what)),
  }));

/** Beyond that many, a count is clearer. */
const NAMED = 3;

const thingItem = ({ what, whom }: ComingThing, { clock }: SandboxTexts): Html => {
  const others = whom.length - NAMED;
  const names = [...whom.slice(0, NAMED), ...(others > 0 ? [clock.others(others)] : [])];
  return html`<li>${what}${whom.length > 0 ? html` <span class="what">${names.join(', ')}</span>` : ''}</li>`;
};

/** One line for the bar: when, and what first. */
export const nextLine = ({ clock, locale, zone }: PageView): string => {
  const texts = wordsIn(locale).clock;
  const [first] = comingSteps(clock);
  const [one] = first?.things ?? [];
  if (!first || !one) return texts.nothing;
  const others = first.things.length - 1 + Math.max(0, one.whom.length - 1);
  const what = [one.what, one.whom[0]].filter(Boolean).join(', ');
  const isToday = dayOf(first.at, zone) === dayOf(clock.now, zone);
  return texts.soon(
    isToday ? texts.today(clockTime(locale, zone)(first.at)) : shortTime(locale, zone)(first.at),
    others > 0 ? `${what} ${texts.others(others)}` : what,
  );
};

export const renderComing = ({ clock, locale, zone }: PageView): Html => {
  const texts = wordsIn(locale);
  const days = Map.groupBy(comingSteps(clock), ({ at }) => dayTitle(locale, zone)(at));
  const step = ({ at, things: all }: Step): Html => html`
    <li>
      <time datetime="${at}">${clockTime(locale, zone)(at)}</time>
      <ul>${all.map((one) => thingItem(one, texts))}</ul>
    </li>`;
  return html`
    <div id="coming">
      ${days.size === 0 ? html`<p>${texts.clock.nothing}</p>` : ''}
      ${[...days].map(([day, all]) => html`<h3>${day}</h3><ol>${all.map(step)}</ol>`)}
    </div>`;
};
