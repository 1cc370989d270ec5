import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { assertVersion, bytesOf, fileNameOf } from './upload-headers.rules.js';

const metadata = (name: string): string => `filename ${Buffer.from(name).toString('base64')}`;

describe('the headers of an upload', () => {
  test('a name comes through whatever its letters, among other pairs and alone', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1, unit: 'grapheme' }), (name) => {
        expect(fileNameOf({ 'upload-metadata': metadata(name) })).toBe(name);
        expect(fileNameOf({ 'upload-metadata': `filetype eA==, ${metadata(name)},secret` })).toBe(name);
      }),
    );
  });

  test.each([undefined, '', 'filename', 'filename ***', 'filename /w==', 'Filename eA=='])(
    'a missing or broken name is refused: %s',
    (said) => expect(() => fileNameOf({ 'upload-metadata': said })).toThrow('UPLOAD_HEADER'),
  );

  test.each([undefined, '', '-1', '1.5', '0x10', '1e3', ' 1', '9'.repeat(16), ['1', '2']])(
    'a length that is none is refused: %s',
    (said) => expect(() => bytesOf({ 'upload-length': said }, 'Upload-Length')).toThrow('UPLOAD_HEADER'),
  );

  test('only 1.0.0 is spoken', () => {
    expect(bytesOf({ 'upload-offset': '0' }, 'Upload-Offset')).toBe(0);
    expect(() => assertVersion({ 'tus-resumable': '1.0.0' })).not.toThrow();
    for (const version of [undefined, '0.2.2', '1.0.0, 0.2.2'])
      expect(() => assertVersion({ 'tus-resumable': version })).toThrow('UPLOAD_PROTOCOL');
  });
});
