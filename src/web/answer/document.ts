import { html } from 'hono/html';
import type { AnswerPage, Shown } from '../../engine/answering/page.ts';
import type { Texts } from '../../texts/index.ts';
import { typesetWords } from '../../chat/typeset.ts';
import { formHtml } from './form.ts';
import { besideThis, type Html, messageHtml, selectForm } from './message.ts';

const titleOf = (shown: Shown, { answer }: Texts): string => {
  if (shown.kind === 'ask') return answer.ask(shown.label);
  if (shown.kind === 'form') return shown.form.title;
  if (shown.kind === 'refused') return answer.refused.title;
  return shown.kind === 'renewed' ? answer.renewed.title : answer.title;
};

const readersHtml = (readers: readonly string[], { answer }: Texts): Html =>
  readers.length === 0
    ? html`<p>${answer.noReaders}</p>`
    : html`<p>${answer.readersTitle}</p><ul>${readers.map((one) => html`<li>${one}</li>`)}</ul>`;

const askHtml = (shown: Extract<Shown, { kind: 'ask' }>, texts: Texts): Html => html`
  <p>${typesetWords(shown.select ? texts.answer.choiceYet : texts.answer.nothingYet, texts.locale)}</p>
  ${shown.select ? '' : readersHtml(shown.readers, texts)}
  ${
    shown.select
      ? selectForm({ ...shown.select, page: shown.send }, 'choice', texts)
      : html`<form method="post" action="${besideThis(shown.send)}"><button class="primary">${shown.label}</button></form>`
  }
  ${shown.about ? html`<details open><summary>${texts.answer.about}</summary>${messageHtml(shown.about, { texts, acts: false })}</details>` : ''}`;

const addressForm = ({ answer }: Texts): Html => html`<form method="post" action="renew" class="whole">
  <div class="field"><label for="mail">${answer.renew.address}</label>
  <input id="mail" name="mail" type="email" autocomplete="email" required></div>
  <button class="primary">${answer.renew.toAddress}</button></form>`;

const refusedHtml = ({ sentence, renew }: Extract<Shown, { kind: 'refused' }>, texts: Texts): Html => html`
  <p>${typesetWords(sentence, texts.locale)}</p>
  ${
    renew === undefined
      ? addressForm(texts)
      : html`<form method="post" action="renew"><input type="hidden" name="renew" value="${renew}">
        <button class="primary">${texts.answer.renew.button}</button></form>`
  }`;

const noteHtml = (sentence: string, { locale }: Texts): Html =>
  html`<p class="note" role="status">${typesetWords(sentence, locale)}</p>`;

const shownHtml = (shown: Shown, texts: Texts): Html => {
  const { answer } = texts;
  if (shown.kind === 'ask') return askHtml(shown, texts);
  if (shown.kind === 'refused') return refusedHtml(shown, texts);
  if (shown.kind === 'renewed') return html`<p>${answer.renewed.sentence}</p>`;
  if (shown.kind === 'said')
    return html`${shown.used ? noteHtml(answer.used, texts) : ''}${messageHtml(shown.message, { texts, acts: true })}`;
  const { form, send, errors, used } = shown;
  return html`${used ? noteHtml(answer.usedForm, texts) : ''}
    ${Object.keys(errors).length > 0 ? html`<p class="error" role="alert">${answer.errors}</p>` : ''}
    ${formHtml(form, { send, errors, texts })}`;
};

const typedHtml = (typed: string | undefined, { answer }: Texts): Html | '' =>
  typed === undefined
    ? ''
    : html`<aside><h2>${answer.typed.title}</h2><form method="post" action="${besideThis(typed)}" class="whole"><div class="field">
      <label for="text">${answer.typed.label}</label><p class="hint" id="text-hint">${answer.typed.hint}</p>
      <input id="text" name="text" type="text" autocomplete="off" aria-describedby="text-hint"></div>
      <button>${answer.typed.send}</button></form></aside>`;

/** One page, read on a phone first, without a script. */
export const documentOf = ({ texts, name, shown, typed }: AnswerPage): Html => {
  const { answer, locale } = texts;
  const title = titleOf(shown, texts);
  return html`<!doctype html>
<html lang="${locale}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title} · ${answer.title}</title><link rel="stylesheet" href="style.css"></head>
<body><header>${name === undefined ? '' : html`<p>${answer.for(name)}</p>`}</header>
<main><h1>${typesetWords(title, locale)}</h1>${shownHtml(shown, texts)}</main>
${typedHtml(typed, texts)}
<footer>${name === undefined ? '' : html`<p>${typesetWords(answer.inTheirName(name), locale)}</p>`}</footer></body></html>`;
};
