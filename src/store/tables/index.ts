export * from './account.ts';
export * from './cohort.ts';
export * from './engine.ts';
export * from './instance.ts';
export * from './messages.ts';
export * from './people.ts';
export * from './sandbox.ts';
export * from './standup.ts';
