/** No alias and no subject: only that somebody declared a skill, and whether they can be asked. */
export type SkillEvent = {
  type: 'skill.declared';
  v: 1;
  on: Temporal.PlainDate;
  facts: { suggested: boolean };
};
