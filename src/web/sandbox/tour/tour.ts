import { html } from 'hono/html';
import type { TourStepName } from '../../../texts/fr/sandbox.ts';
import type { Html, PageView } from '../view.ts';
import { wordsIn } from '../words.ts';
import { bulletinChannel, hasItsPeople, personOf, STEPS, wayTo } from './steps.ts';

const stepItem = (step: TourStepName, rank: number, view: PageView): Html => {
  const { tour } = wordsIn(view.locale);
  const { title, text, link } = tour.steps[step];
  return html`
    <li data-step="${step}" hidden>
      <details>
        <summary>
          <span class="rank"><span class="wide">${tour.progress(rank + 1, STEPS.length)}</span>
            <span class="narrow" aria-hidden="true">${rank + 1}/${STEPS.length}</span></span>
          <strong>${title}</strong>
        </summary>
        <p>${text} <a id="tour-${step}" data-go href="${wayTo(step, view)}"
          >${link(personOf(step, view), bulletinChannel(view))}</a>
          <span class="already" hidden>${tour.already}
            <button type="button" class="plain" id="tour-next-${step}" data-tour-next>${tour.next}</button></span></p>
      </details>
    </li>`;
};

/** Drawn once in full; the script shows the current step. Without it there is no tour: the clock has to move. */
export const renderTour = (view: PageView): Html => {
  const { tour } = wordsIn(view.locale);
  return html`
    <section id="tour" class="tour" aria-labelledby="tour-title" data-done="${tour.done}" ${hasItsPeople(view) ? '' : 'data-empty'} hidden>
      <h2 id="tour-title" class="unseen">${tour.title}</h2>
      <ol>${STEPS.map((step, rank) => stepItem(step, rank, view))}
        <li data-step="" hidden>
          <details>
            <summary><strong>${tour.end.title}</strong></summary>
            <p>${tour.end.text} <button type="button" class="plain" id="tour-again">${tour.again}</button></p>
          </details>
        </li>
      </ol>
      <button type="button" id="tour-close" class="plain cross" aria-label="${tour.close}"
        ><span aria-hidden="true">×</span></button>
    </section>`;
};
