import { PATHS } from '../paths.ts';
import { bodyOf } from '../../adapter/body.ts';
import { reportFailure } from '../../adapter/answer.ts';
import { jsonOf } from './bodies.ts';
import { onCommand } from './command.ts';
import { onDialog } from './dialog.ts';
import type { Parts, Shown } from './listen.ts';
import { onPress } from './press.ts';

/** Any other status is shown to the person as a fault, without our words. */
const shownAs = (shown: Shown): Response => Response.json(shown);

const formOf = (body: string): Record<string, string> => Object.fromEntries(new URLSearchParams(body));

/** Anyone can call these addresses: what comes is checked by each. */
const handlers: Readonly<Record<string, (body: string, parts: Parts) => Promise<Shown>>> = {
  [PATHS.command]: (body, parts) => onCommand(formOf(body), parts),
  [PATHS.press]: (body, parts) => onPress(jsonOf(body), parts),
  [PATHS.dialog]: (body, parts) => onDialog(jsonOf(body), parts),
};

/** Of ours, as each kind of call shows it. */
const faultOf = (path: string, text: string): Shown => {
  if (path === PATHS.command) return { response_type: 'ephemeral', text };
  return path === PATHS.press ? { ephemeral_text: text } : { error: text };
};

export const answerRequest = async (request: Request, parts: Parts): Promise<Response> => {
  const { pathname: path } = new URL(request.url);
  const handler = handlers[path];
  if (!handler) return new Response(null, { status: 404 });
  const body = await bodyOf(request);
  if (typeof body !== 'string') return new Response(null, { status: body });
  let shown: Shown | undefined;
  await reportFailure(parts.tell, async () => {
    shown = await handler(body, parts);
  });
  return shownAs(shown ?? faultOf(path, (await parts.wordsFor('')).refused.broken));
};
