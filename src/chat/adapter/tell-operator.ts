/** Reports to the operator: our sentences, without people's text, names or tokens. */
export type TellOperator = (level: 'info' | 'warn' | 'error', what: string) => void;
