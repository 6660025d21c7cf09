export const ROLES = ['eig', 'mentor', 'sponsor', 'coordination', 'community'] as const;
export type Role = (typeof ROLES)[number];
