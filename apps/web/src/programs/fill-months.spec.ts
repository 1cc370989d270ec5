import { fillMonths } from './fill-months.js';

describe('months of a series', () => {
  it('have no gaps, over the turn of the year too', () =>
    expect(
      fillMonths([
        { month: '2022-11-01', value: '2' },
        { month: '2023-02-01', value: '5' },
      ]),
    ).toEqual([
      { month: '2022-11-01', value: '2' },
      { month: '2022-12-01', value: '2' },
      { month: '2023-01-01', value: '2' },
      { month: '2023-02-01', value: '5' },
    ]));
  it('stay as they are without one', () => expect(fillMonths([])).toEqual([]));
});
