import type { App } from '@slack/bolt';

type Event = Parameters<App['processEvent']>[0];

const isEvent = ({ body }: Event): boolean => body['type'] === 'event_callback';

const notYet = (): Promise<void> => Promise.resolve();

/**
 * Bolt acknowledges an event before handling it, so a crash right after loses it. Here Slack is acknowledged once the
 * listeners are done, after the commit. If one fails, there is no acknowledgement and Slack sends the event again.
 */
export const acknowledgeAfter = (app: App, underway: (work: Promise<void>) => void): void => {
  const process = app.processEvent.bind(app);
  const take = async (event: Event): Promise<void> => {
    await process(isEvent(event) ? { ...event, ack: notYet } : event);
    if (isEvent(event)) await event.ack();
  };
  app.processEvent = (event) => {
    const taken = take(event);
    underway(taken.catch(() => {}));
    return taken;
  };
  // Bolt's own handler would log the error with the typed text.
  app.error(async (error) => {
    throw error;
  });
};
