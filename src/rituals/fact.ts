/** What happened, on a day: of one of the kinds that the log knows, without text, hour or name. */
export type Fact<Type extends string, Facts> = { type: Type; v: 1; on: Temporal.PlainDate; facts: Facts };
