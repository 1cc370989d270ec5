import { describe, expect, test } from '@jest/globals';
import { addressKey } from './address.rules.js';
import { FixedWindow } from './fixed-window.js';

describe('an address', () => {
  test.each([
    ['127.0.0.1', '127.0.0.1'],
    ['::ffff:10.1.2.3', '10.1.2.3'],
    ['::1', '0:0:0:0::/64'],
    ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2::/64'],
    ['2001:0DB8:1:2::9', '2001:db8:1:2::/64'],
    ['2001:db8::5', '2001:db8:0:0::/64'],
    ['fe80::1%eth0', 'fe80:0:0:0::/64'],
  ])('%s counts as %s', (address, key) => expect(addressKey(address)).toBe(key));
});

describe('a window', () => {
  test('lets so many through and says how long to wait', () => {
    let now = 0;
    const window = new FixedWindow(() => now);
    for (let i = 0; i < 3; i++) expect(window.hit('a', 3)).toBeUndefined();
    now = 20_000;
    expect(window.hit('a', 3)).toBe(40);
    expect(window.hit('b', 3)).toBeUndefined();
    now = 60_000;
    expect(window.hit('a', 3)).toBeUndefined();
  });
  test('can be looked at without counting', () => {
    let now = 0;
    const window = new FixedWindow(() => now);
    expect(window.full('a', 1)).toBeUndefined();
    window.hit('a', 1);
    expect(window.full('a', 1)).toBe(60);
    now = 61_000;
    expect(window.full('a', 1)).toBeUndefined();
  });
});
