import type { Text } from '../../../chat/message.ts';
import type { Errors } from '../fields/set.ts';

/** A fault that only the handler can see, such as fewer places than are taken: shown under its field, or with the text. */
export class FieldErrors extends Error {
  readonly errors: Errors;
  constructor(errors: Errors) {
    super('field errors');
    this.name = 'FieldErrors';
    this.errors = errors;
  }
}

export const refuseField = (field: string, ...sentence: Text): never => {
  throw new FieldErrors({ [field]: sentence });
};
