import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { ROLES, ROLE_SCOPES, SCOPE_TYPES, type Grant } from '#contracts/core/roles';
import { Actor } from '#platform/actor/actor';
import {
  INSTALLATION_SCOPE,
  justification,
  sameGrant,
  stillHeld,
  wellFormed,
  withMerged,
} from './grants.rules.js';

const A = '0199c5f2-8a4e-7f31-9c1f-2f6c7d1e0b42';
const B = '0199c5f2-8a4e-7f31-9c1f-2f6c7d1e0b43';
const P = '0199c5f2-8a4e-7f31-9c1f-2f6c7d1e0b44';
const actor = (...grants: Grant[]) => new Actor('user', A, grants);
const staff = (scopeId = A): Grant => ({ role: 'staff', scopeType: 'institution', scopeId });

const grants = fc.record({
  role: fc.constantFrom(...ROLES),
  scopeType: fc.constantFrom(...SCOPE_TYPES),
  scopeId: fc.constantFrom('', A, B, P),
});
const wheres = fc.record({
  places: fc.array(
    fc.record({ institutionId: fc.constantFrom(undefined, A, B), programId: fc.constantFrom(undefined, P) }),
    { maxLength: 3 },
  ),
  open: fc.boolean(),
});

describe('a role', () => {
  test('exists only in the scopes that its kind allows', () => {
    for (const role of ROLES)
      for (const scopeType of SCOPE_TYPES) {
        const make = () => wellFormed({ role, scopeType, scopeId: A });
        if (ROLE_SCOPES[role].includes(scopeType)) expect(make().role).toBe(role);
        else expect(make).toThrow('GRANT_SCOPE');
      }
  });

  test('names its scope by an id, the installation by none', () => {
    expect(wellFormed({ role: 'admin', scopeType: 'installation', scopeId: A }).scopeId).toBe('');
    expect(wellFormed({ role: 'staff', scopeType: 'institution', scopeId: A.toUpperCase() }).scopeId).toBe(A);
    expect(() => wellFormed({ role: 'staff', scopeType: 'institution', scopeId: 'x' })).toThrow('VALIDATION');
    expect(() => wellFormed({ role: 'staff', scopeType: 'institution' })).toThrow('VALIDATION');
  });
});

describe('giving', () => {
  test('is an admin’s right everywhere', () => {
    fc.assert(
      fc.property(
        grants,
        wheres,
        (wanted, where) =>
          justification(actor({ role: 'admin', scopeType: 'installation', scopeId: '' }), wanted, where) ===
          INSTALLATION_SCOPE,
      ),
    );
  });

  test('is nobody’s right who is neither admin nor staff', () => {
    fc.assert(
      fc.property(
        fc.array(grants.filter((g) => g.role !== 'admin' && g.role !== 'staff')),
        grants,
        wheres,
        (held, wanted, where) => justification(actor(...held), wanted, where) === undefined,
      ),
    );
  });

  test('never makes an admin of one who is none', () => {
    fc.assert(
      fc.property(
        fc.array(grants.filter((g) => g.role !== 'admin')),
        wheres,
        (held, where) =>
          justification(actor(...held), { role: 'admin', scopeType: 'installation', scopeId: '' }, where) ===
          undefined,
      ),
    );
  });

  test('by staff stays in places that are theirs', () => {
    const wanted: Grant = { role: 'reviewer', scopeType: 'program', scopeId: P };
    expect(
      justification(actor(staff()), wanted, { places: [{ programId: P, institutionId: A }], open: false }),
    ).toEqual({ scopeType: 'institution', scopeId: A });
    expect(
      justification(actor(staff(B)), wanted, { places: [{ programId: P, institutionId: A }], open: false }),
    ).toBeUndefined();
    expect(
      justification(actor({ role: 'staff', scopeType: 'program', scopeId: P }), wanted, {
        places: [{ programId: P }],
        open: false,
      }),
    ).toEqual({ scopeType: 'program', scopeId: P });
    expect(
      justification(
        actor(staff()),
        { role: 'firm', scopeType: 'firm', scopeId: B },
        { places: [], open: true },
      ),
    ).toBeDefined();
  });

  test('of backfill needs backfill', () => {
    const wanted: Grant = { role: 'backfill', scopeType: 'institution', scopeId: A };
    const where = { places: [{ institutionId: A }], open: false };
    expect(justification(actor(staff()), wanted, where)).toBeUndefined();
    expect(justification(actor(staff(), wanted), wanted, where)).toBeDefined();
    expect(justification(actor(staff(), { ...wanted, scopeId: B }), wanted, where)).toBeUndefined();
  });
});

describe('an API token', () => {
  test('never has a right that its owner has not', () => {
    fc.assert(
      fc.property(fc.array(grants), fc.array(grants), (token, owner) =>
        stillHeld(token, owner).every((g) => owner.some((o) => sameGrant(o, g))),
      ),
    );
  });
});

describe('merged records', () => {
  test('lend their rights to what they were merged into, once', () => {
    const firm: Grant = { role: 'firm', scopeType: 'firm', scopeId: A };
    const opened = new Set([B]);
    expect(withMerged([firm], new Map([[A, [B]]]), opened)).toEqual([firm, { ...firm, scopeId: B }]);
    expect(withMerged([firm, { ...firm, scopeId: B }], new Map([[A, [B]]]), opened)).toHaveLength(2);
    expect(withMerged([firm], new Map(), opened)).toEqual([firm]);
  });

  test('of a firm stay closed until its users open them', () => {
    const firm: Grant = { role: 'firm', scopeType: 'firm', scopeId: A };
    expect(withMerged([firm], new Map([[A, [B]]]), new Set())).toEqual([firm]);
    expect(withMerged([staff()], new Map([[A, [B]]]), new Set())).toHaveLength(2);
  });

  test('of a person stay closed until somebody opens them', () => {
    const own: Grant = { role: 'participant', scopeType: 'person', scopeId: A };
    expect(withMerged([own], new Map([[A, [B]]]), new Set())).toEqual([own]);
    expect(withMerged([own], new Map([[A, [B]]]), new Set([B]))).toEqual([own, { ...own, scopeId: B }]);
  });
});
