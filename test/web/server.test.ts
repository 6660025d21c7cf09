import { describe, expect, it, onTestFinished } from 'vitest';
import { openWeb } from '../../src/web/server.ts';

describe('the port', () => {
  it('is taken before anything else, and asks for patience until there is something to serve', async () => {
    const web = await openWeb({ host: '127.0.0.1', port: 0 });
    onTestFinished(() => web.stop());
    expect((await fetch(`http://127.0.0.1:${web.port}/`)).status).toBe(503);
  });

  it('when somebody has it, says so with another one to try', async () => {
    const web = await openWeb({ host: '127.0.0.1', port: 0 });
    onTestFinished(() => web.stop());
    await expect(openWeb({ host: '127.0.0.1', port: web.port })).rejects.toThrow(
      new RegExp(`Port ${web.port} is taken. Nothing was changed. .* PORT=${web.port + 1} npm start`),
    );
  });
});
