/** No alias, no subject: that somebody declared something, and whether they agree to be asked. */
export type SkillEvent = {
  type: 'skill.declared';
  v: 1;
  on: Temporal.PlainDate;
  facts: { suggested: boolean };
};
