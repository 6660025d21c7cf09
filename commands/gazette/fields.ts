import { checked, fields } from '../../src/engine/practice/fields/set.ts';
import { long } from '../../src/engine/practice/fields/text.ts';
import { type GazettePart, isEmpty, PART_MAX } from '../../src/rituals/gazette/gazette.ts';

const part = (name: GazettePart) =>
  long({
    label: ({ gazette }) => gazette.parts[name].title,
    hint: ({ gazette }) => gazette.parts[name].hint,
    max: PART_MAX,
  });

export const gazetteFields = checked(
  fields({ opening: part('opening'), dates: part('dates'), needs: part('needs'), news: part('news') }),
  (given, _before, { texts }) =>
    isEmpty(given) ? { errors: { opening: [texts.gazette.refused.empty] } } : { given },
);
