import { ownPath } from './own-path.js';

const here = 'http://localhost:3000';
describe('a pasted address', () => {
  it.each([
    ['http://localhost:3000/firms/1?q=a', '/firms/1?q=a'],
    [' /firms/1 ', '/firms/1'],
  ])('%s leads to %s', (typed, path) => expect(ownPath(typed, here)).toBe(path));
  it.each([
    'https://elsewhere.example/firms/1',
    '//elsewhere.example/x',
    '/\\elsewhere.example',
    'boya',
    'http://',
    '',
  ])('%s does not leave the house', (typed) => expect(ownPath(typed, here)).toBeUndefined());
});
