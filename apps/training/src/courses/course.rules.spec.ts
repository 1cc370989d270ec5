import { describe, expect, test } from '@jest/globals';
import { checkCompletion, checkCourseStep } from './course.rules.js';

describe('a course', () => {
  test('is held when its last session is over', () => {
    expect(() =>
      checkCourseStep('planned', 'held', { lastDay: '2026-03-02', certificates: 0 }, '2026-03-02'),
    ).not.toThrow();
    expect(() =>
      checkCourseStep('planned', 'held', { lastDay: '2026-03-03', certificates: 0 }, '2026-03-02'),
    ).toThrow('COURSE_NOT_YET');
    expect(() =>
      checkCourseStep('planned', 'held', { lastDay: null, certificates: 0 }, '2026-03-02'),
    ).toThrow('COURSE_NOT_YET');
  });

  test('with certificates stays held', () => {
    expect(() =>
      checkCourseStep('held', 'planned', { lastDay: '2026-03-01', certificates: 1 }, '2026-03-02'),
    ).toThrow('WRONG_STATE');
    expect(() =>
      checkCourseStep('held', 'held', { lastDay: '2026-03-01', certificates: 1 }, '2026-03-02'),
    ).not.toThrow();
    expect(() =>
      checkCourseStep('held', 'cancelled', { lastDay: '2026-03-01', certificates: 0 }, '2026-03-02'),
    ).toThrow('WRONG_STATE');
  });

  test('asks for no more than all of it', () => {
    expect(() => checkCompletion('100')).not.toThrow();
    expect(() => checkCompletion('100.5')).toThrow('TOO_LARGE');
  });
});
