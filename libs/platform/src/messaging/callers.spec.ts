import { describe, expect, test } from '@jest/globals';
import { allCommands, allContracts } from '#contracts/catalogue';
import { Actor } from '../actor/actor.js';
import { refuseUnlessAllowed } from './rpc-server.js';

const ofServices = allCommands.filter((command) => command.access === 'service');

describe('what only services ask', () => {
  test.each(ofServices.map((command) => [command.subject, command] as const))(
    '%s is answered to its declared callers and to nobody else',
    (_, command) => {
      expect(command.callers.length).toBeGreaterThan(0);
      expect(command.http).toBeUndefined();
      for (const { name, calls } of allContracts) {
        const ask = () => refuseUnlessAllowed(command, Actor.service(name));
        if (command.callers.includes(name)) {
          expect(ask).not.toThrow();
          // Whoever is named here must be let through by NATS, too.
          expect([name, calls]).toEqual([name, expect.arrayContaining([command.service])]);
        } else expect(ask).toThrow('FORBIDDEN');
      }
      const admin = new Actor('user', 'x', [{ role: 'admin', scopeType: 'installation', scopeId: '' }]);
      expect(() => refuseUnlessAllowed(command, admin)).toThrow('FORBIDDEN');
    },
  );

  test('is all that names callers', () => {
    expect(allCommands.filter((c) => c.access !== 'service' && c.callers.length > 0)).toEqual([]);
  });
});
