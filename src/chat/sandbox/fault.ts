/** A request of the page or of a script that cannot be served: the sentence is for whoever reads the answer. */
export class SandboxFault extends Error {
  readonly status: 400 | 403 | 404;
  constructor(status: 400 | 403 | 404, sentence: string) {
    super(sentence);
    this.name = 'SandboxFault';
    this.status = status;
  }
}
