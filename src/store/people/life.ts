import { WORKING_WEEK } from '../../rituals/time/calendar.ts';
import type { Life } from '../../rituals/time/working-time.ts';
import type { Scope } from '../core/scope.ts';
import { rhythmsOf } from './rhythms.ts';

/** When a person works; as most do where nothing is known of them. */
export const lifeOf = async (scope: Scope, personId: string | null): Promise<Life> => {
  const rhythms = personId ? await rhythmsOf(scope.tx, personId) : undefined;
  return {
    zone: rhythms?.zone ?? 'Europe/Paris',
    holidays: rhythms?.holidays ?? 'FR',
    works: rhythms?.works ?? WORKING_WEEK,
    ...(rhythms?.until ? { until: rhythms.until } : {}),
  };
};
