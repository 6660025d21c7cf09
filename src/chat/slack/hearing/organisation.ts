import type { webApi } from '@slack/bolt';
import type { From } from '../origin.ts';

/** The workspaces of our organisation, learnt as people act from them: a workspace never changes its organisation. */

export type Organisation = {
  readonly siblings: ReadonlySet<string>;
  /** Before an act is read: says whether its workspace is one of them. */
  meet(from: From): Promise<void>;
};

/** An id of a person is unique in an organisation only, so that nobody else's word is taken for it. */
const isOfOrganisation = async (
  read: webApi.WebClient,
  user: string,
  enterprise: string,
): Promise<boolean> => {
  const { user: found } = await read.users.info({ user });
  return found?.is_stranger !== true && found?.enterprise_user?.enterprise_id === enterprise;
};

export const organisationOf = (
  { team: ours, enterprise }: { team: string; enterprise?: string | undefined },
  read: webApi.WebClient,
): Organisation => {
  const siblings = new Set<string>();
  const others = new Set<string>();
  return {
    siblings,
    async meet({ user, team, enterprise: said }) {
      if (enterprise === undefined || team === undefined || [ours, enterprise].includes(team)) return;
      if (siblings.has(team) || others.has(team)) return;
      if (said === enterprise) {
        siblings.add(team);
        return;
      }
      // Unanswered, they are strangers this time, and asked about the next.
      const isOne = await isOfOrganisation(read, user, enterprise).catch(() => undefined);
      if (isOne !== undefined) (isOne ? siblings : others).add(team);
    },
  };
};
