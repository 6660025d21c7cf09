/** A request from the page or a script that cannot be served, with a sentence for its author. */
export class SandboxFault extends Error {
  readonly status: 400 | 403 | 404;
  constructor(status: 400 | 403 | 404, sentence: string) {
    super(sentence);
    this.name = 'SandboxFault';
    this.status = status;
  }
}
