import type { Labels } from './markup.ts';

/** From which workspace people act. Pure. */

export type Self = {
  team: string;
  user: string;
  command: string;
  /** The organisation of our workspace, on an Enterprise Grid. */
  enterprise?: string | undefined;
  /** Its other workspaces, as far as they were met. */
  siblings?: ReadonlySet<string>;
  labels?: Labels;
};

/** On a Grid, `user.team_id` may be the organisation (docs.slack.dev, interaction payloads); `team` is null for its own installations. */
export type Actor = {
  user: { id: string; team_id?: string | undefined };
  team?: { id: string; enterprise_id?: string | undefined } | null | undefined;
  enterprise?: { id: string } | null | undefined;
};

export const isOurTeam = (team: string | undefined, { team: ours, enterprise, siblings }: Self): boolean =>
  team === undefined || team === ours || team === enterprise || siblings?.has(team) === true;

export type From = { user: string; team: string | undefined; enterprise?: string | undefined };

/** The workspace that somebody acts from, and the organisation that the payload says this very workspace is of. */
export const whereFrom = ({ user, team, enterprise }: Actor): From => {
  const from = user.team_id ?? team?.id ?? enterprise?.id;
  const isThatTeam = team !== undefined && team !== null && team.id === from;
  return {
    user: user.id,
    team: from,
    enterprise: isThatTeam ? (team.enterprise_id ?? enterprise?.id) : undefined,
  };
};

export const isStranger = (actor: Actor, self: Self): boolean => !isOurTeam(whereFrom(actor).team, self);
