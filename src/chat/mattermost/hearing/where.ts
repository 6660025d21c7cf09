import type { Memory } from '../../chat.ts';
import type { Rest } from '../client.ts';
import { placeOfChannel } from '../speaking/places.ts';
import type { Where } from './post.ts';

type Channel = { id: string; type: string; name: string; team_id: string };

/** How the cohort file writes a channel: as it was found at first, or by its names now. */
export const placeFinder = (rest: Rest, memory: Memory): ((channel: Channel) => Promise<Where>) => {
  const teams = new Map<string, string>();

  const teamName = async (id: string): Promise<string | undefined> => {
    if (!teams.has(id)) for (const team of await rest.getMyTeams()) teams.set(team.id, team.name);
    return teams.get(id);
  };

  return async ({ id, type, name, team_id: teamId }) => {
    if (teamId === '') return { id, type };
    const known = await placeOfChannel(memory, id);
    if (known !== undefined) return { id, type, place: known };
    const team = await teamName(teamId);
    return { id, type, ...(team ? { place: `${team}/${name}` } : {}) };
  };
};
