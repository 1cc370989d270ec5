import { expect, test } from '@jest/globals';
import { checkPassword } from './password.rules.js';

test('a password is not the e-mail address in any letters', () => {
  for (const bad of ['kisi@ornek.example', 'KISI@Ornek.Example'])
    expect(() => checkPassword(bad, 'kisi@ornek.example')).toThrow('PASSWORD_IS_EMAIL');
  expect(() => checkPassword('cok-uzun-bir-ad', 'cok-uzun-bir-ad@ornek.example')).toThrow(
    'PASSWORD_IS_EMAIL',
  );
});
test('anything else goes: no rules of composition', () => {
  for (const good of ['aaaaaaaaaaaa', 'kisi@ornek.example!', 'çok uzun bir şiir dizesi'])
    expect(() => checkPassword(good, 'kisi@ornek.example')).not.toThrow();
});
