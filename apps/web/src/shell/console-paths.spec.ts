import { isConsolePath } from './console-paths.js';

describe('which half an address belongs to', () => {
  it.each(['/tasks', '/programs/1/calls', '/me', '/events/1'])('%s lies behind the door', (path) =>
    expect(isConsolePath(path)).toBe(true),
  );
  it.each(['/', '/open-calls/1', '/certificates/ABC', '/sign-in', '/invitation', '/nowhere', '/mee'])(
    '%s does not',
    (path) => expect(isConsolePath(path)).toBe(false),
  );
});
