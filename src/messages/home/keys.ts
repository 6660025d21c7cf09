import { defineKey } from '../acting/key.ts';
import { nothing } from '../acting/payload.ts';

export const homeKeys = {
  all: defineKey({ id: 'homeAll', label: ({ home }) => home.all.label, payload: nothing }),
};
