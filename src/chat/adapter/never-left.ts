/** The request reached nobody, so nothing was certainly done. */
const NEVER_LEFT = ['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'UND_ERR_CONNECT_TIMEOUT'];

function* codesOf(error: unknown): Iterable<string> {
  for (let cause = error; cause instanceof Error; cause = cause.cause)
    if ('code' in cause) yield String(cause.code);
}

export const neverLeft = (error: unknown): boolean =>
  [...codesOf(error)].some((code) => NEVER_LEFT.includes(code));

/** Why a server could not be reached, without addresses or tokens. */
export const networkCode = (error: unknown): string | undefined => [...codesOf(error)][0];
